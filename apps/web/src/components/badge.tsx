import { clsx } from "clsx";
import type { ReactNode } from "react";

export type BadgeTone = "plain" | "accent" | "down" | "good" | "warn" | "bad";

const tones: Record<BadgeTone, string> = {
  plain: "bg-surface-2 text-ink-2",
  accent: "bg-accent-soft text-accent-ink",
  down: "bg-down-soft text-down-ink",
  good: "bg-good-soft text-good",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
};

/** A word of state beside something else: "pending", "mod", "edited". */
export function Badge({ tone = "plain", children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={clsx(
        "inline-flex h-5 items-center gap-1 rounded-[5px] px-1.5 font-semibold text-12 whitespace-nowrap [&>svg]:size-3",
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}

/** A number on a corner; nothing at zero. `label` says what is counted: "unread". */
export function CountBadge({ count, label, className }: { count: number; label: string; className?: string }) {
  if (count <= 0) return null;
  return (
    <span
      className={clsx(
        "grid h-4.5 min-w-4.5 place-items-center rounded-full bg-accent px-1 font-bold text-12 text-on-accent tabular-nums leading-none ring-2 ring-surface-0",
        className,
      )}
    >
      <span aria-hidden="true">{count > 99 ? "99+" : count}</span>
      <span className="sr-only">
        {count} {label}
      </span>
    </span>
  );
}
