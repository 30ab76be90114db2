"use client";
import { Poster } from "~/components/poster.tsx";
import { Veil } from "~/components/veil.tsx";
import type { Picture } from "../image/image-types.ts";
import { stillSources, variantOf } from "../image/picture-sources.ts";
import { useViewer } from "../viewer/viewer-context.tsx";
import type { QueuedSubmission } from "./moderation-types.ts";

type QueuedImageProps = { submission: Pick<QueuedSubmission, "title" | "nsfw">; image: Picture };

/** All of a picture that waits: what is cut off can't be decided on. A press opens it large. */
export function QueuedImage({ submission: { title, nsfw }, image }: QueuedImageProps) {
  const viewer = useViewer();
  const sources = stillSources(image);
  const picture = (
    <a
      href={variantOf(image, "large")?.url ?? sources?.src}
      target="_blank"
      rel="noopener"
      aria-label={`Open “${title}” large`}
      className="block rounded-media"
    >
      <Poster
        src={sources?.src ?? null}
        srcSet={sources?.srcSet}
        sizes="(width >= 64rem) 20rem, (width >= 48rem) 16rem, 90vw"
        ratio={Math.min(2.4, Math.max(0.6, image.width / image.height))}
        whole
        mark={image.animated ? "GIF" : undefined}
      />
    </a>
  );
  if (!nsfw || viewer?.nsfw === "show") return picture;
  return (
    <Veil word="NSFW" action="Show">
      {picture}
    </Veil>
  );
}
