import { Skeleton } from "~/components/skeleton.tsx";
import type { PostPage } from "../post/post-types.ts";

/** In the place of a picture that isn't there yet, or never will be. */
export function UnreadyImage({ status }: { status: PostPage["status"] }) {
  if (status === "processing") return <Skeleton className="aspect-video w-full rounded-media!" />;
  return <div className="poster aspect-video w-full rounded-media bg-surface-3" />;
}
