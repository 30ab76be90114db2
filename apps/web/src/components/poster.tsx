import { clsx } from "clsx";
import Play from "lucide-react/icons/play";
import { blurOf } from "./blur.ts";

type PosterProps = {
  src: string | null;
  /** The same picture in other widths, and how wide it is shown. */
  srcSet?: string | undefined;
  sizes?: string | undefined;
  alt?: string;
  /** Width by height; pictures are kept within bounds by their owner. */
  ratio?: number;
  /** What stands in the frame until the picture is there. */
  thumbhash?: string | null;
  /** The whole picture at no more than its own size, rather than one that fills the frame. */
  whole?: boolean;
  /** "0:34" or "GIF", laid over a corner. */
  mark?: string | undefined;
  /** A glyph that says it moves. */
  play?: "large" | "small" | undefined;
  /** The first picture on a page: fetched at once, ahead of scripts. */
  priority?: boolean;
  className?: string;
};

/** A picture in its frame. The frame has its size before the picture comes, and a drawn one when it never does. */
export function Poster(props: PosterProps) {
  const { src, srcSet, sizes, alt = "", ratio = 16 / 9, thumbhash = null, whole = false } = props;
  const { mark, play, priority = false, className } = props;
  const blur = blurOf(thumbhash);
  return (
    <span
      className={clsx("poster poster-frame", className)}
      style={{ aspectRatio: ratio, ...(blur ? { backgroundImage: blur, backgroundSize: "100% 100%" } : {}) }}
    >
      {src ? (
        <img
          src={src}
          srcSet={srcSet}
          sizes={sizes}
          alt={alt}
          width={Math.round(480 * Math.min(1, ratio))}
          height={Math.round((480 * Math.min(1, ratio)) / ratio)}
          loading={priority ? "eager" : "lazy"}
          fetchPriority={priority ? "high" : "auto"}
          decoding="async"
          className={whole ? "object-scale-down" : undefined}
        />
      ) : null}
      {play ? (
        <span className={clsx("poster-play", play === "small" && "poster-play-small")}>
          <Play />
        </span>
      ) : null}
      {mark ? <span className="poster-mark">{mark}</span> : null}
    </span>
  );
}
