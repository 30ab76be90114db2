"use client";
import { useClock } from "./clock.tsx";
import { formatAge, formatExactUtc } from "./time-format.ts";

type RelativeTimeProps = {
  /** ISO 8601, as the API sends it. */
  at: string;
  form?: "short" | "long";
  className?: string;
};

/** How long ago, kept current, with the exact time on hover: UTC in the page, the reader's own once a pointer is there. */
export function RelativeTime({ at, form = "short", className }: RelativeTimeProps) {
  const { nowMs } = useClock();
  const atMs = Date.parse(at);
  return (
    <time
      dateTime={at}
      title={formatExactUtc(atMs)}
      className={className}
      onPointerEnter={({ currentTarget }) => {
        currentTarget.title = formatLocal(atMs);
      }}
    >
      {formatAge(atMs, nowMs, form)}
    </time>
  );
}

let local: Intl.DateTimeFormat | undefined;

/** Not for each age as it is drawn: a page of fifty would wait a tenth of a second for words nobody reads. */
function formatLocal(atMs: number): string {
  local ??= new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
  return local.format(atMs);
}
