import { Skeleton, SkeletonGroup } from "~/components/skeleton.tsx";

/** The shape of cards on their way. */
export function PostCardSkeleton({ count = 2 }: { count?: number }) {
  return (
    <SkeletonGroup label="Loading more posts">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="border-line border-b py-5">
          <Skeleton className="aspect-video w-full rounded-media!" />
          <Skeleton className="mt-3.5 h-5 w-4/5" />
          <Skeleton className="mt-2.5 h-4 w-1/2" />
          <Skeleton className="mt-3.5 h-9 w-64 rounded-full!" />
        </div>
      ))}
    </SkeletonGroup>
  );
}
