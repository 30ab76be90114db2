import { Poster } from "~/components/poster.tsx";
import { isSmall, listRatio, stillSources } from "../image/picture-sources.ts";
import { formatDuration } from "./post-path.ts";
import type { PostCard } from "./post-types.ts";

type PostMediaProps = {
  post: Pick<PostCard, "kind" | "image" | "thumbnailUrl" | "durationSeconds">;
  priority?: boolean;
  /** How wide it is shown, for pictures that come in several widths. */
  sizes: string;
};

/** What a post shows of itself in a list: an image by its own shape, a clip's poster with its length. */
export function PostMedia({ post, priority = false, sizes }: PostMediaProps) {
  const { image, thumbnailUrl, durationSeconds } = post;
  if (image) {
    const sources = stillSources(image);
    const small = isSmall(image);
    return (
      <Poster
        src={sources?.src ?? thumbnailUrl}
        srcSet={sources?.srcSet}
        sizes={sizes}
        ratio={small ? 16 / 9 : listRatio(image)}
        thumbhash={small ? null : image.thumbhash}
        whole={small}
        mark={image.animated ? "GIF" : undefined}
        priority={priority}
      />
    );
  }
  return (
    <Poster
      src={thumbnailUrl}
      priority={priority}
      play={post.kind === "clip" ? "large" : undefined}
      mark={durationSeconds === null ? undefined : formatDuration(durationSeconds)}
    />
  );
}
