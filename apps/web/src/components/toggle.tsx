"use client";
import { clsx } from "clsx";

type ToggleProps = {
  /** What it turns, for people who can't see what stands beside it. */
  label: string;
  on: boolean;
  pending?: boolean;
  onChange: (on: boolean) => void;
};

/** A switch that acts at once, unlike a checkbox of a form. */
export function Toggle({ label, on, pending = false, onChange }: ToggleProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={label}
      aria-busy={pending || undefined}
      onClick={pending ? undefined : () => onChange(!on)}
      className={clsx(
        "hit-44 h-6 w-10 shrink-0 rounded-full border transition-colors",
        on ? "border-transparent bg-good" : "border-edge bg-surface-3",
      )}
    >
      <span
        className={clsx(
          "block size-4.5 rounded-full transition-transform",
          on ? "translate-x-4.5 bg-surface-1" : "translate-x-0.5 bg-ink-2",
        )}
      />
    </button>
  );
}
