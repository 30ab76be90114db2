"use client";
import { useClock } from "./clock.tsx";
import { formatAge, formatExactUtc } from "./time-format.ts";

type RelativeTimeProps = {
  /** ISO 8601, as the API sends it. */
  at: string;
  form?: "short" | "long";
  className?: string;
};

/** How long ago, kept current, with the exact time on hover: UTC from the server, the reader's own once it is theirs. */
export function RelativeTime({ at, form = "short", className }: RelativeTimeProps) {
  const { nowMs, live } = useClock();
  const atMs = Date.parse(at);
  return (
    <time dateTime={at} title={live ? formatLocal(atMs) : formatExactUtc(atMs)} className={className}>
      {formatAge(atMs, nowMs, form)}
    </time>
  );
}

let local: Intl.DateTimeFormat | undefined;

function formatLocal(atMs: number): string {
  local ??= new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
  return local.format(atMs);
}
