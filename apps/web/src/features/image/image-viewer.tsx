"use client";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { blurOf } from "~/components/blur.ts";
import { Button } from "~/components/button.tsx";
import { EmptyState } from "~/components/empty-state.tsx";
import { Veil } from "~/components/veil.tsx";
import { pathInAlbum } from "../album/album-path.ts";
import { postPath } from "../post/post-path.ts";
import type { PostPage } from "../post/post-types.ts";
import { useViewer } from "../viewer/viewer-context.tsx";
import type { Picture } from "./image-types.ts";
import { fullSources, variantOf } from "./picture-sources.ts";
import { useSiblings } from "./use-siblings.ts";

const Lightbox = dynamic(() => import("./lightbox.tsx").then((module) => module.Lightbox), { ssr: false });

type ImageViewerProps = { post: PostPage; image: Picture; albumId?: string | undefined };

/** The picture a page is about, as large as there is room; a press shows it over the whole window. */
export function ImageViewer({ post, image, albumId }: ImageViewerProps) {
  const [open, setOpen] = useState(false);
  const [broken, setBroken] = useState(false);
  const router = useRouter();
  const viewer = useViewer();
  const pictures = useSiblings({ ...post, image }, albumId, open);
  if (broken) return <Missing onRetry={() => setBroken(false)} />;
  const picture = (
    <Framed image={image} title={post.title} onBroken={() => setBroken(true)} onOpen={() => setOpen(true)} />
  );
  return (
    <>
      {post.nsfw && viewer?.nsfw !== "show" ? (
        <Veil word="NSFW" action="Show">
          {picture}
        </Veil>
      ) : (
        picture
      )}
      {open ? (
        <Lightbox
          pictures={pictures}
          startId={post.id}
          onClose={(last) => {
            setOpen(false);
            if (last.id !== post.id) router.replace(albumId ? pathInAlbum(last, albumId) : postPath(last));
          }}
        />
      ) : null}
    </>
  );
}

type FramedProps = { image: Picture; title: string; onBroken: () => void; onOpen: () => void };

function Framed({ image, title, onBroken, onOpen }: FramedProps) {
  const { width, height } = image;
  const sources = fullSources(image);
  const blur = blurOf(image.thumbhash);
  return (
    <div className="overflow-hidden rounded-media bg-surface-2">
      <a
        href={variantOf(image, "original")?.url ?? sources?.src ?? ""}
        aria-label={`Enlarge “${title}”`}
        className="mx-auto block cursor-zoom-in -outline-offset-4"
        style={{
          aspectRatio: `${width} / ${height}`,
          width: `min(100%, ${width}px, calc(82dvh * ${width / height}))`,
          ...(blur ? { backgroundImage: blur, backgroundSize: "100% 100%" } : {}),
        }}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onOpen();
        }}
      >
        <img
          // An error from before the page was ours to script has been and gone: it shows in what came of it.
          ref={(element) => {
            if (element?.complete && element.naturalWidth === 0) onBroken();
          }}
          src={sources?.src}
          srcSet={sources?.srcSet}
          sizes="(width >= 80rem) 45rem, (width >= 64rem) 55vw, 100vw"
          alt={title}
          width={width}
          height={height}
          fetchPriority="high"
          decoding="async"
          className="size-full"
          onError={onBroken}
        />
      </a>
    </div>
  );
}

/** The page stands though its picture's bytes are gone. */
function Missing({ onRetry }: { onRetry: () => void }) {
  return (
    <div className="rounded-media border border-line bg-surface-1">
      <EmptyState
        drawing="unplugged"
        title="The picture didn’t load"
        action={<Button onClick={onRetry}>Try again</Button>}
      >
        Its file is missing, or the connection broke off. The words and comments are all here.
      </EmptyState>
    </div>
  );
}
