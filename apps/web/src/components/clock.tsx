"use client";
import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";

const tickMs = 60_000;
const hydrating = -1;
const RenderedAt = createContext<number | null>(null);

/** Carries the moment the server rendered the page, so that the browser's first render shows the very same ages. */
export function ClockProvider({ renderedAtMs, children }: { renderedAtMs: number; children: ReactNode }) {
  return <RenderedAt value={renderedAtMs}>{children}</RenderedAt>;
}

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One timer for every age on the page, and none when there are no ages. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const each of listeners) each();
  }, tickMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The present, moving once a minute; `live` is false while it is still the server's. */
export function useClock(): { nowMs: number; live: boolean } {
  const renderedAt = useContext(RenderedAt);
  const current = useSyncExternalStore(
    subscribe,
    () => Math.floor(Date.now() / tickMs) * tickMs,
    () => hydrating,
  );
  if (current === hydrating) return { nowMs: renderedAt ?? Date.now(), live: false };
  return { nowMs: current, live: true };
}
