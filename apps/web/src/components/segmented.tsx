"use client";
import { type ReactNode, useId } from "react";

export type Segment<Value extends string> = { value: Value; label: string; icon?: ReactNode };

type SegmentedProps<Value extends string> = {
  label: string;
  segments: Segment<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  /** Show the icons only; the words stay for screen readers and as tips. */
  iconsOnly?: boolean;
};

/** A few choices of which one holds, as radio buttons side by side. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className="inline-flex gap-0.5 rounded-control bg-surface-2 p-0.5">
      <legend className="sr-only">{props.label}</legend>
      {props.segments.map((segment) => (
        <label
          key={segment.value}
          title={props.iconsOnly ? segment.label : undefined}
          className="flex h-7 min-w-8 items-center justify-center gap-1.5 rounded-[6px] px-2 font-medium text-12 text-ink-3 transition-colors hover:text-ink-1 has-checked:bg-surface-1 has-checked:text-ink-1 has-checked:shadow-[0_0_0_1px_var(--color-line)] has-focus-visible:outline-2 has-focus-visible:outline-accent-ink pointer-coarse:h-10 pointer-coarse:min-w-11 [&_svg]:size-4"
        >
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === props.value}
            onChange={() => props.onChange(segment.value)}
            className="sr-only"
          />
          {segment.icon}
          <span className={props.iconsOnly ? "sr-only" : undefined}>{segment.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
