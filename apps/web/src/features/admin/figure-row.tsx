import { Figure } from "~/components/figure.tsx";
import { formatBytes, formatDecimal, formatMilliseconds, formatShare } from "~/components/measure-format.ts";
import type { Figures } from "./performance-types.ts";

/** The few figures that say whether all is well. */
export function FigureRow({ figures: { span, before, minutes } }: { figures: Figures }) {
  const change = (key: "perSecond" | "p95Ms" | "hitRate" | "statementsPerCall" | "failed") => {
    const [now, then] = [span[key], before?.[key]];
    return now === null || !then ? null : now / then - 1;
  };
  const failedShare = span.answers === 0 ? null : span.failed / span.answers;
  return (
    <dl className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">
      <Figure
        label="Answers a second"
        value={formatDecimal(span.perSecond)}
        values={minutes.map(({ answers }) => answers)}
        change={change("perSecond")}
      />
      <Figure
        label="95 % within"
        value={formatMilliseconds(span.p95Ms)}
        values={minutes.map(({ p95Ms }) => p95Ms)}
        change={change("p95Ms")}
        better="down"
      />
      <Figure
        label="Failed"
        value={formatShare(failedShare)}
        values={minutes.map(({ failed }) => failed)}
        change={change("failed")}
        better="down"
      />
      <Figure
        label="Cache hits"
        value={formatShare(span.hitRate)}
        values={minutes.map(({ hitRate }) => hitRate)}
        change={change("hitRate")}
        better="up"
      />
      <Figure
        label="Statements a call"
        value={formatDecimal(span.statementsPerCall)}
        change={change("statementsPerCall")}
        better="down"
        hint="0 with warm caches"
      />
      <Figure
        label="Memory"
        value={formatBytes(minutes.at(-1)?.rssBytes ?? 0)}
        values={minutes.map(({ rssBytes }) => rssBytes)}
      />
    </dl>
  );
}
