"use client";
import Download from "lucide-react/icons/download";
import Minus from "lucide-react/icons/minus";
import Plus from "lucide-react/icons/plus";
import X from "lucide-react/icons/x";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Picture } from "./image-types.ts";
import { LightboxButton, LightboxLink } from "./lightbox-button.tsx";
import { LightboxSides } from "./lightbox-sides.tsx";
import { fullSources, variantOf } from "./picture-sources.ts";
import { useZoom } from "./use-zoom.ts";

const panPx = 80;

/** A picture to look at, and where it lives. */
export interface Shown {
  id: string;
  slug: string;
  title: string;
  image: Picture;
}

type LightboxProps = {
  /** The pictures one goes through, in order. */
  pictures: readonly Shown[];
  startId: string;
  /** With the picture that was looked at last. */
  onClose: (last: Shown) => void;
};

/** A picture over the whole window: nearer and farther, and on to the next one, by hand, wheel and keyboard. */
export function Lightbox({ pictures, startId, onClose }: LightboxProps) {
  const [shownId, setShownId] = useState(startId);
  const dialog = useRef<HTMLDialogElement>(null);
  const index = pictures.findIndex(({ id }) => id === shownId);
  const shown = pictures[index];
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    current?.focus();
    return () => current?.close();
  }, []);
  if (!shown) return null;
  const go = (by: 1 | -1) => setShownId(pictures[index + by]?.id ?? shownId);
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      aria-label={shown.title}
      className="m-0 h-dvh max-h-none w-dvw max-w-none overflow-hidden bg-veil text-on-veil outline-none backdrop:bg-veil"
      onClose={() => dialog.current?.open || onClose(shown)}
    >
      {/* A veil lets a little through; three let nothing through that would draw the eye. */}
      <div className="absolute inset-0 bg-veil" />
      <Look
        key={shown.id}
        shown={shown}
        place={pictures.length > 1 ? `${index + 1} / ${pictures.length}` : ""}
        onGo={go}
        onClose={() => onClose(shown)}
      />
      {[pictures[index - 1], pictures[index + 1]].map((near) => near && <Ahead key={near.id} image={near.image} />)}
      <LightboxSides before={index > 0} after={index < pictures.length - 1} onGo={go} />
    </dialog>
  );
}

/** Fetched before somebody swipes there. */
function Ahead({ image }: { image: Picture }) {
  const sources = fullSources(image);
  if (!sources || image.animated) return null;
  return <img src={sources.src} srcSet={sources.srcSet} sizes="100vw" alt="" hidden fetchPriority="low" />;
}

type LookProps = { shown: Shown; place: string; onGo: (by: 1 | -1) => void; onClose: () => void };

function Look({ shown: { title, image }, place, onGo, onClose }: LookProps) {
  const stage = useRef<HTMLDivElement>(null);
  const zoom = useZoom({ stage, picture: image, onSwipe: onGo });
  useKeys(zoom, onGo);
  const percent = Math.round(zoom.view.scale * 100);
  const original = variantOf(image, "original");
  return (
    <>
      <div ref={stage} className="absolute inset-0 touch-none select-none" {...zoom.handlers}>
        <ZoomedPicture image={image} title={title} view={zoom.view} />
      </div>
      <header className="pointer-events-none absolute inset-x-0 top-0 flex flex-wrap items-center gap-1 bg-linear-to-b from-veil to-transparent p-2 pb-8 sm:p-3 sm:pb-10">
        <p
          className="min-w-0 flex-1 truncate px-2 font-semibold text-15 max-sm:order-last max-sm:basis-full"
          dir="auto"
        >
          {title}
        </p>
        <p className="px-2 text-13 tabular-nums max-sm:mr-auto">{place}</p>
        <LightboxButton label="Zoom out" icon={<Minus />} disabled={percent === 100} onClick={zoom.farther} />
        <button
          type="button"
          aria-label={`Zoom ${percent} %, fit to the window`}
          aria-live="polite"
          className="pointer-events-auto hit-44 h-9 min-w-14 rounded-full bg-veil px-2 text-13 tabular-nums outline-on-veil"
          onClick={zoom.fit}
        >
          {percent} %
        </button>
        <LightboxButton label="Zoom in" icon={<Plus />} onClick={zoom.closer} />
        {original ? <LightboxLink label="Download original" icon={<Download />} href={original.url} /> : null}
        <LightboxButton label="Close" icon={<X />} onClick={onClose} />
      </header>
    </>
  );
}

type ZoomedPictureProps = { image: Picture; title: string; view: { scale: number; x: number; y: number } };

/** The whole picture fits the window; enlarged it is the original, which has more to show. */
function ZoomedPicture({ image, title, view }: ZoomedPictureProps) {
  const sources = fullSources(image);
  const original = image.animated ? undefined : variantOf(image, "original");
  const near = view.scale > 1.2 && original !== undefined;
  return (
    <img
      src={near ? original.url : (sources?.src ?? "")}
      srcSet={near ? undefined : sources?.srcSet}
      sizes="100vw"
      alt={title}
      width={image.width}
      height={image.height}
      draggable={false}
      className="absolute inset-0 m-auto h-auto max-h-full w-auto max-w-full"
      style={{
        transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})`,
        cursor: view.scale > 1 ? "grab" : "zoom-in",
      }}
    />
  );
}

/** Keys belong to the picture while it is open; Esc the browser knows by itself. */
function useKeys(zoom: ReturnType<typeof useZoom>, onGo: (by: 1 | -1) => void): void {
  const latest = useRef({ zoom, onGo });
  useEffect(() => {
    latest.current = { zoom, onGo };
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { zoom: now, onGo: goOn } = latest.current;
      const near = now.view.scale > 1;
      const acts: Record<string, () => void> = {
        "+": now.closer,
        "=": now.closer,
        "-": now.farther,
        "0": now.fit,
        ArrowLeft: () => (near ? now.pan(panPx, 0) : goOn(-1)),
        ArrowRight: () => (near ? now.pan(-panPx, 0) : goOn(1)),
        ArrowUp: () => now.pan(0, panPx),
        ArrowDown: () => now.pan(0, -panPx),
      };
      const act = acts[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
