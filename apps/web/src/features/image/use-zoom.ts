"use client";
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { fitted, panBy, type Size, type View, zoomAt } from "./zoom.ts";

const step = 1.5;
const swipePx = 60;
const none = { x: 0, y: 0 };

type Held = { x: number; y: number };

interface ZoomOptions {
  stage: RefObject<HTMLElement | null>;
  picture: Size;
  /** A finger went sideways over the fitted picture: 1 asks for the next one, -1 for the one before. */
  onSwipe: (by: 1 | -1) => void;
}

/** A picture that is enlarged and moved by wheel, fingers, mouse and buttons. */
export function useZoom({ stage, picture, onSwipe }: ZoomOptions) {
  const [view, setView] = useState<View>(fitted);
  const sizeOf = (): Size => stage.current?.getBoundingClientRect() ?? { width: 1, height: 1 };
  const zoom = (factor: number, around: Held = none) =>
    setView((now) => zoomAt(now, factor, around, picture, sizeOf()));
  const pan = (x: number, y: number) => setView((now) => panBy(now, { x, y }, picture, sizeOf()));
  useWheel(stage, (event) => zoom(Math.exp(-event.deltaY / 300), fromMiddle(event, stage.current)));

  const fingers = useFingers({ stage, near: view.scale > 1, zoom, pan, onSwipe });
  return {
    view,
    closer: () => zoom(step),
    farther: () => zoom(1 / step),
    fit: () => setView(fitted),
    pan,
    handlers: {
      ...fingers,
      onDoubleClick: (event: { clientX: number; clientY: number }) =>
        view.scale > 1 ? setView(fitted) : zoom(2.5, fromMiddle(event, stage.current)),
    },
  };
}

type FingersOptions = Pick<ZoomOptions, "stage" | "onSwipe"> & {
  /** Whether the picture is larger than its stage: then one finger moves it. */
  near: boolean;
  zoom: (factor: number, around: Held) => void;
  pan: (x: number, y: number) => void;
};

/** One finger, or the mouse, moves or swipes; two enlarge. */
function useFingers({ stage, near, zoom, pan, onSwipe }: FingersOptions) {
  const held = useRef(new Map<number, Held>());
  const swiped = useRef(0);

  function onPointerDown(event: PointerEvent) {
    if (event.button !== 0) return;
    // The first finger on the glass is the only one: whoever else is held left without a word.
    if (event.isPrimary) held.current.clear();
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    swiped.current = 0;
  }

  function onPointerMove(event: PointerEvent) {
    const before = held.current.get(event.pointerId);
    if (!before) return;
    const [dx, dy] = [event.clientX - before.x, event.clientY - before.y];
    const other = [...held.current].find(([id]) => id !== event.pointerId)?.[1];
    held.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (!other) {
      if (near) pan(dx, dy);
      else swiped.current += dx;
      return;
    }
    swiped.current = 0;
    const apart = (at: Held) => Math.hypot(at.x - other.x, at.y - other.y);
    const middle = { clientX: (event.clientX + other.x) / 2, clientY: (event.clientY + other.y) / 2 };
    zoom(apart({ x: event.clientX, y: event.clientY }) / Math.max(1, apart(before)), fromMiddle(middle, stage.current));
    pan(dx / 2, dy / 2);
  }

  function onPointerEnd(event: PointerEvent) {
    if (!held.current.delete(event.pointerId) || held.current.size > 0) return;
    if (event.type === "pointerup" && Math.abs(swiped.current) > swipePx) onSwipe(swiped.current < 0 ? 1 : -1);
    swiped.current = 0;
  }

  return { onPointerDown, onPointerMove, onPointerUp: onPointerEnd, onPointerCancel: onPointerEnd };
}

/** A point of the screen as the stage sees it. */
function fromMiddle({ clientX, clientY }: { clientX: number; clientY: number }, stage: HTMLElement | null): Held {
  if (!stage) return none;
  const { left, top, width, height } = stage.getBoundingClientRect();
  return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
}

/** By hand, because React listens in a way that can't keep the page from scrolling. */
function useWheel(element: RefObject<HTMLElement | null>, onWheel: (event: WheelEvent) => void): void {
  const latest = useRef(onWheel);
  useEffect(() => {
    latest.current = onWheel;
  });
  useEffect(() => {
    const { current } = element;
    function turn(event: WheelEvent) {
      event.preventDefault();
      latest.current(event);
    }
    current?.addEventListener("wheel", turn, { passive: false });
    return () => current?.removeEventListener("wheel", turn);
  }, [element]);
}
