import { Figure } from "~/components/figure.tsx";
import { formatMilliseconds } from "~/components/measure-format.ts";
import { formatExact } from "~/components/number-format.ts";
import type { Figures } from "./performance-types.ts";

/** The pool now, and at its busiest. */
export function PoolFigures({ pool }: Pick<Figures, "pool">) {
  return (
    <dl className="grid grid-cols-2 gap-3 md:grid-cols-4">
      <Figure label="In use" value={`${pool.used} of ${pool.max}`} hint={`at most ${pool.mostUsed}`} />
      <Figure label="Ready" value={String(pool.idle)} hint="open and waiting for work" />
      <Figure label="Callers waiting" value={String(pool.waiting)} hint={`at most ${pool.mostWaiting}`} />
      <Figure
        label="Wait for one, 95 % within"
        value={formatMilliseconds(pool.acquireP95Ms)}
        hint={`${formatExact(pool.acquires)} taken, the longest ${formatMilliseconds(pool.acquireMaxMs)}`}
      />
    </dl>
  );
}
