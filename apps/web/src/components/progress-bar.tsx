import { clsx } from "clsx";

type ProgressBarProps = {
  /** What goes on, for people who can't see it. */
  label: string;
  /** 0…1; null for something whose end isn't known. */
  share: number | null;
  tone?: "accent" | "warn" | "plain";
};

const tones = { accent: "bg-accent", warn: "bg-warn", plain: "bg-ink-3" };

/** How far something is. */
export function ProgressBar({ label, share, tone = "accent" }: ProgressBarProps) {
  const percent = share === null ? undefined : Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="h-1.5 overflow-hidden rounded-full bg-surface-3"
    >
      <div
        className={clsx(
          "h-full rounded-full transition-[width]",
          tones[tone],
          share === null && "w-full animate-breathe",
        )}
        style={percent === undefined ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
