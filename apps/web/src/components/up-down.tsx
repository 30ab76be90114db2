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
      data-choice={choice || undefined}
      className={clsx("up-down", look !== "pill" && `up-down-${look}`)}
    >
      <legend className="sr-only">{labels.group}</legend>
      <SideButton pressed={choice === 1} label={labels.up} onPress={() => onPress(1)} />
      <RollingNumber value={value} className="up-down-value" />
      <SideButton pressed={choice === -1} label={labels.down} onPress={() => onPress(-1)} />
    </fieldset>
  );
}

type SideButtonProps = { pressed: boolean; label: string; onPress: () => void };

/** The arrow points up; the stylesheet turns the second one. */
function SideButton({ pressed, label, onPress }: SideButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      aria-label={label}
      title={label}
      onClick={onPress}
      className="up-down-side"
    >
      <svg viewBox="0 0 20 20" aria-hidden="true" className="up-down-arrow">
        <path d="M10 3.2 16.6 10.4H12.9V16.3H7.1V10.4H3.4Z" />
      </svg>
    </button>
  );
}
