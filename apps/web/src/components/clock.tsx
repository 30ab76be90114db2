"use client";
import { createContext, type ReactNode, startTransition, useContext, useEffect, useState } from "react";

const tickMs = 60_000;
/** When the server's time gives way to the browser's: a page may have been kept, and its ages with it. */
const settledMs = 2_000;

type Clock = {
  /** Milliseconds since 1970. */
  nowMs: number;
  /** False while it is still the server's time. */
  live: boolean;
};

const ClockContext = createContext<Clock | null>(null);

/**
 * The present, moving once a minute, for every age on the page. It begins as the moment the server rendered the page,
 * so that the browser's first render shows the very same ages.
 */
export function ClockProvider({ renderedAtMs, children }: { renderedAtMs: number; children: ReactNode }) {
  const [clock, setClock] = useState<Clock>({ nowMs: renderedAtMs, live: false });
  useEffect(() => {
    const tick = () => startTransition(() => setClock({ nowMs: Date.now(), live: true }));
    const first = setTimeout(tick, settledMs);
    const timer = setInterval(tick, tickMs);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, []);
  return <ClockContext value={clock}>{children}</ClockContext>;
}

/** On a page without a `ClockProvider`, the time it is rendered. */
export function useClock(): Clock {
  return useContext(ClockContext) ?? { nowMs: Date.now(), live: false };
}
