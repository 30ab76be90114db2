import { clsx } from "clsx";
import { formatCompact, formatExact } from "./number-format.ts";

/** 12.4k with the exact number on hover, in figures of one width. */
export function CompactNumber({ value, className }: { value: number; className?: string }) {
  const short = formatCompact(value);
  const exact = formatExact(value);
  return (
    <span title={short === exact ? undefined : exact} className={clsx("tabular-nums", className)}>
      {short}
    </span>
  );
}
