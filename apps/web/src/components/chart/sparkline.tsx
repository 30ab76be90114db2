import { linePath, placePoints } from "./line-path.ts";

/** A figure's course without words, beside the figure. */
export function Sparkline({ values }: { values: (number | null)[] }) {
  const greatest = Math.max(0, ...values.map((value) => value ?? 0));
  return (
    <svg viewBox="0 -6 100 112" preserveAspectRatio="none" aria-hidden="true" className="h-6 w-full overflow-visible">
      <path
        d={linePath(placePoints(values, greatest || 1))}
        fill="none"
        stroke="var(--color-accent-mark)"
        strokeWidth="1.5"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
