import { memo } from "react";
import { CompactNumber } from "~/components/compact-number.tsx";
import { Link } from "~/components/link.tsx";
import { MasonryItem } from "~/components/masonry.tsx";
import { Poster } from "~/components/poster.tsx";
import { Veil } from "~/components/veil.tsx";
import { isSmall, listRatio, stillSources } from "../image/picture-sources.ts";
import { postPath } from "../post/post-path.ts";
import type { PostCard } from "../post/post-types.ts";

/** As wide as a column of the grid, about: six, five, four, three or two of them (see `styles/masonry.css`). */
const sizes = [
  "(width >= 120rem) 16.5rem",
  "(width >= 115.5rem) calc((100vw - 17.5rem) / 6)",
  "(width >= 100rem) calc((100vw - 17.5rem) / 5)",
  "(width >= 80rem) 15.5rem",
  "(width >= 66rem) 22vw",
  "(width >= 48rem) 29vw",
  "(width >= 36rem) 32vw",
  "46vw",
].join(", ");

type GalleryTileProps = { post: PostCard; href?: string; priority?: boolean; veiled?: boolean };

/** One picture among many: its words come with the pointer or the focus. */
export const GalleryTile = memo(function GalleryTile(props: GalleryTileProps) {
  const { post, href = postPath(post), priority = false, veiled = false } = props;
  const { image, title, author } = post;
  if (!image) return null;
  const sources = stillSources(image);
  const small = isSmall(image);
  const poster = (
    <Poster
      src={sources?.src ?? post.thumbnailUrl}
      srcSet={sources?.srcSet}
      sizes={sizes}
      alt=""
      ratio={listRatio(image)}
      thumbhash={small ? null : image.thumbhash}
      whole={small}
      mark={image.animated ? "GIF" : undefined}
      priority={priority}
      className="h-full"
    />
  );
  return (
    <MasonryItem ratio={listRatio(image)}>
      <article data-post={post.id} className="group relative h-full">
        {veiled ? (
          <div className="relative z-10 h-full [&>span]:h-full">
            <Veil word="NSFW" action="Show">
              {poster}
            </Veil>
          </div>
        ) : (
          poster
        )}
        <TileWords post={post} />
        <Link
          href={href}
          aria-label={`${title}, by ${author.displayName}`}
          className="absolute inset-0 rounded-media -outline-offset-2"
        />
      </article>
    </MasonryItem>
  );
});

/** For the eye alone: the link's name says the same. */
function TileWords({ post: { title, author, score } }: { post: PostCard }) {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-x-0 bottom-0 rounded-b-media bg-linear-to-t from-veil via-veil/80 to-transparent p-3 pt-12 text-on-veil opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100"
    >
      <p className="line-clamp-2 font-semibold text-13 leading-snug" dir="auto">
        {title}
      </p>
      <p className="mt-0.5 flex justify-between gap-2 text-12">
        <span className="truncate">{author.displayName}</span>
        <span className="shrink-0">
          <CompactNumber value={score} /> {Math.abs(score) === 1 ? "point" : "points"}
        </span>
      </p>
    </div>
  );
}
