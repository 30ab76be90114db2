"use client";
import { type PointerEvent, type ReactNode, useState } from "react";
import { areaPath, linePath, niceCeiling, placePoints } from "./line-path.ts";

type LineChartProps = {
  title: string;
  /** Oldest first, evenly spaced in time; null where nothing was measured. */
  values: (number | null)[];
  format: (value: number | null) => string;
  /** What a point is called: "3 minutes ago". */
  pointLabel: (index: number) => string;
  /** Drawn as a dashed line, with its word. */
  target?: { value: number; label: string };
  /** The least the upper edge stands for, so that small noise doesn't look like a mountain. */
  atLeast?: number;
  /** What can't be exceeded, such as 1 for shares. */
  most?: number;
  note?: ReactNode;
};

/** One figure over time: its newest value in words, the line below, any point's value under the pointer. */
export function LineChart(props: LineChartProps) {
  const { title, values, format, pointLabel, target, atLeast = 0, most = Number.POSITIVE_INFINITY, note } = props;
  const [at, setAt] = useState<number | null>(null);
  const greatest = Math.max(atLeast, ...values.map((value) => value ?? 0));
  const reach = target && target.value <= greatest * 3 ? Math.max(greatest, target.value * 1.1) : greatest;
  const ceiling = Math.min(most, niceCeiling(reach));
  const shown = at === null || at >= values.length ? values.length - 1 : at;
  const summary = `${title}: ${format(values.at(-1) ?? null)} now, at most ${format(greatest)}`;

  function onPointerMove({ clientX, currentTarget }: PointerEvent) {
    const { left, width } = currentTarget.getBoundingClientRect();
    setAt(Math.round(Math.min(1, Math.max(0, (clientX - left) / width)) * (values.length - 1)));
  }

  return (
    <figure className="flex min-w-0 flex-col gap-2 rounded-media border border-line bg-surface-1 p-4">
      <figcaption className="flex items-baseline justify-between gap-3">
        <span className="font-medium text-13 text-ink-2">{title}</span>
        <span className="whitespace-nowrap text-12 text-ink-3">{at === null ? note : pointLabel(shown)}</span>
      </figcaption>
      <p className="font-mono font-semibold text-20 tabular-nums">{format(values[shown] ?? null)}</p>
      <div
        role="img"
        aria-label={summary}
        className="relative h-24 touch-pan-y"
        onPointerMove={onPointerMove}
        onPointerLeave={() => setAt(null)}
      >
        <Plot values={values} ceiling={ceiling} target={target?.value} at={at === null ? null : shown} />
        <span className="absolute top-0 left-0 rounded-small bg-surface-1/80 px-0.5 font-mono text-12 text-ink-3">
          {format(ceiling)}
        </span>
        {target && target.value <= ceiling ? (
          <span
            className="absolute right-0 rounded-small bg-surface-1/80 px-0.5 text-12 text-ink-3"
            style={labelPlace(target.value / ceiling)}
          >
            {target.label}
          </span>
        ) : null}
      </div>
      <div className="flex justify-between text-12 text-ink-3">
        <span>{pointLabel(0)}</span>
        <span>now</span>
      </div>
    </figure>
  );
}

/** Above its line, or below where the upper edge is near. */
function labelPlace(share: number): { bottom: string } | { top: string } {
  if (share > 0.75) return { top: `calc(${(1 - share) * 100}% + 3px)` };
  return { bottom: `calc(${share * 100}% + 1px)` };
}

type PlotProps = { values: (number | null)[]; ceiling: number; target: number | undefined; at: number | null };

function Plot({ values, ceiling, target, at }: PlotProps) {
  const points = placePoints(values, ceiling);
  const pointed = at === null ? null : points[at];
  const line = { fill: "none", vectorEffect: "non-scaling-stroke" } as const;
  return (
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" className="size-full overflow-visible">
      <path d="M0 0H100M0 50H100M0 100H100" {...line} stroke="var(--color-line)" strokeWidth="1" />
      <path d={areaPath(points)} fill="var(--color-accent)" opacity="0.12" />
      {target !== undefined && target <= ceiling ? (
        <path
          d={`M0 ${100 - (target / ceiling) * 100}H100`}
          {...line}
          stroke="var(--color-ink-3)"
          strokeWidth="1"
          strokeDasharray="4 3"
        />
      ) : null}
      <path
        d={linePath(points)}
        {...line}
        stroke="var(--color-accent-mark)"
        strokeWidth="1.75"
        strokeLinejoin="round"
      />
      {pointed ? (
        <>
          <path d={`M${pointed.x} 0V100`} {...line} stroke="var(--color-ink-3)" strokeWidth="1" />
          <path
            d={`M${pointed.x} ${pointed.y}h0.01`}
            {...line}
            stroke="var(--color-accent-mark)"
            strokeWidth="7"
            strokeLinecap="round"
          />
        </>
      ) : null}
    </svg>
  );
}
