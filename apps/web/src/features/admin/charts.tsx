import { LineChart } from "~/components/chart/line-chart.tsx";
import { formatBytes, formatDecimal, formatMilliseconds, formatShare } from "~/components/measure-format.ts";
import type { Figures } from "./performance-types.ts";

/** The same minutes as lines, each with the target it should stay under or above. */
export function Charts({ figures: { minutes, pool, process } }: { figures: Figures }) {
  const pointLabel = (index: number) => agoWords(minutes.length - 1 - index);
  return (
    <div className="grid gap-3 py-6 md:grid-cols-2 xl:grid-cols-3">
      <LineChart
        title="95 % of answers within"
        values={minutes.map(({ p95Ms }) => p95Ms)}
        format={formatMilliseconds}
        target={{ value: 200, label: "target 200 ms" }}
        {...{ pointLabel, atLeast: 10 }}
      />
      <LineChart
        title="Answers a minute"
        values={minutes.map(({ answers }) => answers)}
        format={formatDecimal}
        {...{ pointLabel, atLeast: 10 }}
      />
      <LineChart
        title="Cache hits"
        values={minutes.map(({ hitRate }) => hitRate)}
        format={formatShare}
        target={{ value: 0.95, label: "target 95 %" }}
        {...{ pointLabel, atLeast: 1, most: 1 }}
      />
      <LineChart
        title="Connections in use"
        values={minutes.map(({ used }) => used)}
        format={formatDecimal}
        target={{ value: pool.max * 0.8, label: "80 % of the pool" }}
        note={`of ${pool.max}`}
        {...{ pointLabel, atLeast: 5 }}
      />
      <LineChart
        title="Event loop late by"
        values={minutes.map(({ loopDelayMs }) => loopDelayMs)}
        format={formatMilliseconds}
        target={{ value: 200, label: "limit 200 ms" }}
        {...{ pointLabel, atLeast: 20 }}
      />
      <LineChart
        title="Processors busy"
        values={minutes.map(({ cpu }) => cpu)}
        format={formatDecimal}
        target={{ value: 0.9, label: "90 % of one" }}
        note={`${formatBytes(minutes.at(-1)?.rssBytes ?? 0)} of ${formatBytes(process.memoryBytes)}`}
        {...{ pointLabel, atLeast: 0.5 }}
      />
    </div>
  );
}

const agoWords = (minutes: number) => (minutes === 0 ? "this minute" : `${minutes} min ago`);
