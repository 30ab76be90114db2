"use client";
import { clsx } from "clsx";
import { RollingNumber } from "./rolling-number.tsx";

export type Choice = -1 | 0 | 1;
/** The side that is pressed. */
export type Side = -1 | 1;

type UpDownProps = {
  value: number;
  choice: Choice;
  /** Pressing the chosen side again takes it back: that is for the owner, who knows the last press. */
  onPress: (side: Side) => void;
  labels: { group: string; up: string; down: string };
  /** "pill" in a row of actions; "card" the same, at the side of a compact row; "bare" under a comment. */
  look?: "pill" | "card" | "bare";
  disabled?: boolean;
};

/** Up, a number, down, as one control. It holds no state: the owner changes `value` and `choice` together. */
export function UpDown({ value, choice, onPress, labels, look = "pill", disabled = false }: UpDownProps) {
  return (
    <fieldset
      disabled={disabled}
      className={clsx(
        "inline-flex min-w-0 items-center rounded-full transition-colors",
        look !== "bare" && (choice === 1 ? "bg-accent-soft" : choice === -1 ? "bg-down-soft" : "bg-surface-2"),
        look === "card" && "compact:w-10 compact:flex-col compact:bg-transparent compact:pointer-coarse:w-11",
      )}
    >
      <legend className="sr-only">{labels.group}</legend>
      <SideButton up pressed={choice === 1} label={labels.up} onPress={() => onPress(1)} look={look} />
      <RollingNumber
        value={value}
        className={clsx(
          "min-w-5 text-center font-semibold text-13 leading-5",
          choice === 1 ? "text-accent-ink" : choice === -1 ? "text-down-ink" : "text-ink-1",
        )}
      />
      <SideButton up={false} pressed={choice === -1} label={labels.down} onPress={() => onPress(-1)} look={look} />
    </fieldset>
  );
}

type SideButtonProps = {
  up: boolean;
  pressed: boolean;
  label: string;
  onPress: () => void;
  look: NonNullable<UpDownProps["look"]>;
};

const sideLook = {
  pill: "size-9 hover:bg-surface-3 pointer-coarse:size-11",
  card: "size-9 hover:bg-surface-3 pointer-coarse:size-11 compact:h-6 compact:w-10 compact:hover:bg-surface-2 compact:pointer-coarse:h-8 compact:pointer-coarse:w-11",
  bare: "size-8 hover:bg-surface-2 pointer-coarse:size-11",
};

function SideButton({ up, pressed, label, onPress, look }: SideButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      aria-label={label}
      title={label}
      onClick={onPress}
      className={clsx(
        "grid place-items-center rounded-full transition-colors active:scale-90 disabled:opacity-55",
        sideLook[look],
        up ? "hover:text-accent-mark" : "hover:text-down-mark",
        pressed ? (up ? "text-accent-mark" : "text-down-mark") : "text-ink-2",
        pressed && "hover:bg-transparent!",
      )}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true" className={clsx("size-5", up || "rotate-180")}>
        <path
          d="M10 3.2 16.6 10.4H12.9V16.3H7.1V10.4H3.4Z"
          fill={pressed ? "currentColor" : "none"}
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  );
}
