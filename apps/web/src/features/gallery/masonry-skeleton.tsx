import { Masonry, MasonryItem } from "~/components/masonry.tsx";
import { Skeleton, SkeletonGroup } from "~/components/skeleton.tsx";

const ratios = [1.5, 0.8, 1.33, 1, 1.78, 0.9, 1.5, 1.2];

/** The shape of pictures on their way. */
export function MasonrySkeleton() {
  return (
    <SkeletonGroup label="Loading pictures">
      <Masonry aria-hidden="true">
        {ratios.map((ratio, index) => (
          <MasonryItem key={index} ratio={ratio}>
            <Skeleton className="h-full rounded-media!" />
          </MasonryItem>
        ))}
      </Masonry>
    </SkeletonGroup>
  );
}
