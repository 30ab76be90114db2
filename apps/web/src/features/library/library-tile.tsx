"use client";
import { Badge } from "~/components/badge.tsx";
import { Checkbox } from "~/components/checkbox.tsx";
import { Link } from "~/components/link.tsx";
import { Poster } from "~/components/poster.tsx";
import { Skeleton } from "~/components/skeleton.tsx";
import { failureWords, waitWords } from "../image/failure-words.ts";
import { stillSources } from "../image/picture-sources.ts";
import { RetryImage } from "../image/retry-image.tsx";
import { postPath } from "../post/post-path.ts";
import { stateWords } from "../submission/state-words.ts";
import type { OwnImage } from "./library-types.ts";

type LibraryTileProps = { image: OwnImage; selected: boolean; onSelect: (shift: boolean) => void };

/** One of one's own images: the picture, a box to choose it by, its state and what can be done about it. */
export function LibraryTile({ image, selected, onSelect }: LibraryTileProps) {
  const { id, title, state } = image;
  const status = state?.status ?? "active";
  return (
    <li data-post={id} className="group relative min-w-0">
      <div className={selected ? "rounded-media outline-3 outline-accent" : undefined}>
        <TilePicture image={image} />
      </div>
      {/* A click tells whether Shift was held, by mouse and by the space bar alike. */}
      <Checkbox
        label={<span className="sr-only">Select “{title}”</span>}
        className="absolute top-2 left-2 z-10 rounded-control bg-surface-1 p-1.5 leading-none shadow-float pointer-coarse:[&>label]:min-h-0 [&>label]:gap-0 [&>label]:after:absolute [&>label]:after:-inset-2"
        checked={selected}
        onChange={(event) => onSelect(event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
      />
      <Link
        href={postPath(image)}
        className="mt-2 line-clamp-1 font-medium text-13 after:absolute after:inset-0 after:rounded-media group-hover:underline"
        dir="auto"
      >
        {title}
      </Link>
      <p className="mt-1 flex flex-wrap gap-1">
        <StateBadge image={image} />
        {state && state.visibility !== "public" ? (
          <Badge>{state.visibility === "private" ? "Private" : "Unlisted"}</Badge>
        ) : null}
        {image.nsfw ? <Badge tone="bad">NSFW</Badge> : null}
      </p>
      {status === "processing" && state?.reason ? (
        <p className="mt-1 text-12 text-ink-3">{waitWords(state.reason)}</p>
      ) : null}
      {status === "failed" ? (
        <div className="mt-1 text-12 text-bad">
          <p>{failureWords(state?.reason ?? null)}</p>
          <RetryImage post={{ id, statusReason: state?.reason ?? null }} />
        </div>
      ) : null}
      {(status === "removed" || status === "rejected") && state?.reason ? (
        <p className="mt-1 line-clamp-3 text-12 text-ink-3" dir="auto">
          {state.reason}
        </p>
      ) : null}
    </li>
  );
}

function TilePicture({ image: { image, thumbnailUrl, state } }: { image: OwnImage }) {
  const sources = image && stillSources(image);
  if (!sources && state?.status === "processing") {
    return <Skeleton className="aspect-square w-full rounded-media!" />;
  }
  return (
    <Poster
      src={sources?.src ?? thumbnailUrl}
      srcSet={sources?.srcSet}
      sizes="(width >= 64rem) 16rem, (width >= 40rem) 30vw, 46vw"
      ratio={1}
      thumbhash={image?.thumbhash ?? null}
      mark={image?.animated ? "GIF" : undefined}
    />
  );
}

/** A published one needs no word. */
function StateBadge({ image: { state } }: { image: OwnImage }) {
  if (!state || state.status === "active" || state.status === "deleted") return null;
  const { label, tone } = stateWords({ status: state.status, reason: null });
  return <Badge tone={tone}>{label}</Badge>;
}
