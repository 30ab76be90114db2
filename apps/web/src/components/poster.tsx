import { clsx } from "clsx";
import Play from "lucide-react/icons/play";

type PosterProps = {
  src: string | null;
  alt?: string;
  /** Width by height; pictures are kept between 16:9 and 4:5 by their owner. */
  ratio?: number;
  /** "0:34", laid over a corner. */
  duration?: string;
  /** A glyph that says it moves. */
  play?: "large" | "small";
  /** The first picture on a page: fetched at once, ahead of scripts. */
  priority?: boolean;
  className?: string;
};

/** A picture in its frame. The frame has its size before the picture comes, and a drawn one when it never does. */
export function Poster({ src, alt = "", ratio = 16 / 9, duration, play, priority = false, className }: PosterProps) {
  return (
    <span
      className={clsx("poster relative block w-full overflow-hidden rounded-media bg-surface-3", className)}
      style={{ aspectRatio: ratio }}
    >
      {src ? (
        <img
          src={src}
          alt={alt}
          width={Math.round(480 * Math.min(1, ratio))}
          height={Math.round((480 * Math.min(1, ratio)) / ratio)}
          loading={priority ? "eager" : "lazy"}
          fetchPriority={priority ? "high" : "auto"}
          decoding="async"
          className="absolute inset-0 size-full object-cover"
        />
      ) : null}
      {play ? (
        <span
          className={clsx(
            "absolute inset-0 m-auto grid place-items-center rounded-full bg-veil text-on-veil transition-transform group-hover:scale-106",
            play === "large" ? "size-14" : "size-8",
          )}
        >
          <Play className={clsx("translate-x-px fill-current", play === "large" ? "size-6" : "size-3.5")} />
        </span>
      ) : null}
      {duration ? (
        <span className="absolute right-2 bottom-2 rounded-small bg-veil px-1.5 font-semibold text-12 text-on-veil leading-5 tabular-nums">
          {duration}
        </span>
      ) : null}
      <span className="pointer-events-none absolute inset-0 rounded-[inherit] ring-1 ring-ink-1/8 ring-inset" />
    </span>
  );
}
