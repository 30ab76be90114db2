"use client";
import { useSortable } from "@dnd-kit/sortable";
import { clsx } from "clsx";
import Star from "lucide-react/icons/star";
import X from "lucide-react/icons/x";
import { Badge } from "~/components/badge.tsx";
import { IconButton } from "~/components/icon-button.tsx";
import { Poster } from "~/components/poster.tsx";
import { stillSources } from "../image/picture-sources.ts";
import type { AlbumImage } from "./album-types.ts";

type ArrangeTileProps = {
  image: AlbumImage;
  place: number;
  isCover: boolean;
  onCover: () => void;
  onTakeOut: () => void;
};

/** One image at its place: the picture is the handle. */
export function ArrangeTile({ image, place, ...acts }: ArrangeTileProps) {
  const { id, title } = image;
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id,
  });
  const sources = image.image && stillSources(image.image);
  return (
    <li
      ref={setNodeRef}
      data-post={id}
      className={clsx("relative min-w-0", isDragging && "z-10")}
      style={{ transform: transform ? `translate(${transform.x}px, ${transform.y}px)` : undefined, transition }}
    >
      <button
        ref={setActivatorNodeRef}
        type="button"
        {...attributes}
        {...listeners}
        aria-label={`Move “${title}”, number ${place}`}
        className={clsx(
          "block w-full touch-manipulation select-none rounded-media",
          isDragging ? "cursor-grabbing shadow-float" : "cursor-grab",
        )}
      >
        <Poster
          src={sources?.src ?? image.thumbnailUrl}
          srcSet={sources?.srcSet}
          sizes="(width >= 64rem) 16rem, (width >= 40rem) 30vw, 46vw"
          ratio={1}
          thumbhash={image.image?.thumbhash ?? null}
          className="pointer-events-none"
        />
      </button>
      <TileFoot title={title} {...acts} />
    </li>
  );
}

type TileFootProps = Omit<ArrangeTileProps, "image" | "place"> & { title: string };

/** What it is called, and what else can be done with it. */
function TileFoot({ title, isCover, onCover, onTakeOut }: TileFootProps) {
  return (
    <div className="mt-1 flex flex-wrap items-center justify-end gap-x-1">
      <p className="min-w-0 flex-1 truncate text-13 max-sm:basis-full" dir="auto">
        {title}
      </p>
      {isCover ? (
        <span className="max-sm:mr-auto">
          <Badge tone="accent">Cover</Badge>
        </span>
      ) : (
        <IconButton
          size="small"
          label={`Make “${title}” the cover`}
          icon={<Star />}
          data-tip-align="end"
          onClick={onCover}
        />
      )}
      <IconButton
        size="small"
        label={`Take “${title}” out of the album`}
        icon={<X />}
        data-tip-align="end"
        onClick={onTakeOut}
      />
    </div>
  );
}
