"use client";
import { clsx } from "clsx";
import { RollingNumber } from "./rolling-number.tsx";

export type Choice = -1 | 0 | 1;

type UpDownProps = {
  value: number;
  choice: Choice;
  /** Pressing the chosen side again takes it back: `next` is then 0. */
  onChoose: (next: Choice) => void;
  labels: { group: string; up: string; down: string };
  /** "pill" in a row of actions, "column" at the side of a compact row, "bare" under a comment. */
  look?: "pill" | "column" | "bare";
  disabled?: boolean;
};

/** Up, a number, down, as one control. It holds no state: the owner changes `value` and `choice` together. */
export function UpDown({ value, choice, onChoose, labels, look = "pill", disabled = false }: UpDownProps) {
  const column = look === "column";
  return (
    <fieldset
      disabled={disabled}
      className={clsx(
        "inline-flex min-w-0 items-center rounded-full transition-colors",
        look === "pill" && (choice === 1 ? "bg-accent-soft" : choice === -1 ? "bg-down-soft" : "bg-surface-2"),
        column && "w-10 flex-col pointer-coarse:w-11",
      )}
    >
      <legend className="sr-only">{labels.group}</legend>
      <Side up pressed={choice === 1} label={labels.up} onPress={() => onChoose(choice === 1 ? 0 : 1)} look={look} />
      <RollingNumber
        value={value}
        className={clsx(
          "min-w-5 text-center font-semibold text-13 leading-5",
          choice === 1 ? "text-accent-ink" : choice === -1 ? "text-down-ink" : "text-ink-1",
        )}
      />
      <Side
        up={false}
        pressed={choice === -1}
        label={labels.down}
        onPress={() => onChoose(choice === -1 ? 0 : -1)}
        look={look}
      />
    </fieldset>
  );
}

type SideProps = {
  up: boolean;
  pressed: boolean;
  label: string;
  onPress: () => void;
  look: NonNullable<UpDownProps["look"]>;
};

const sideSize = {
  pill: "size-9 pointer-coarse:size-11",
  bare: "size-8 pointer-coarse:size-11",
  column: "h-6 w-10 pointer-coarse:h-8 pointer-coarse:w-11",
};

function Side({ up, pressed, label, onPress, look }: SideProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      aria-label={label}
      title={label}
      onClick={onPress}
      className={clsx(
        "grid place-items-center rounded-full transition-colors active:scale-90 disabled:opacity-55",
        sideSize[look],
        up ? "hover:text-accent-mark" : "hover:text-down-mark",
        pressed ? (up ? "text-accent-mark" : "text-down-mark") : "text-ink-2",
        look === "pill" ? "hover:bg-surface-3" : "hover:bg-surface-2",
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
