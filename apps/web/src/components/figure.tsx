import { clsx } from "clsx";
import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import type { ReactNode } from "react";
import { Sparkline } from "./chart/sparkline.tsx";

type FigureProps = {
  label: string;
  value: string;
  /** Its course, oldest first. */
  values?: (number | null)[];
  /** Against the span before, as a share of it: 0.12 is an eighth more. Null where there is nothing to compare with. */
  change?: number | null;
  /** Which way is good news; "none" where neither is. */
  better?: "up" | "down" | "none";
  hint?: ReactNode;
};

/** A figure of a dashboard: what, how much, whether it rises. */
export function Figure({ label, value, values, change = null, better = "none", hint }: FigureProps) {
  return (
    <div className="flex min-w-0 flex-col gap-1 rounded-media border border-line bg-surface-1 px-4 py-3">
      <dt className="truncate font-medium text-12 text-ink-3">{label}</dt>
      <dd className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-mono font-semibold text-20 tabular-nums">{value}</span>
        {change === null ? null : <Change change={change} better={better} />}
      </dd>
      {values ? (
        <dd>
          <Sparkline values={values} />
        </dd>
      ) : null}
      {hint ? <dd className="text-12 text-ink-3">{hint}</dd> : null}
    </div>
  );
}

function Change({ change, better }: { change: number; better: "up" | "down" | "none" }) {
  const percent = Math.round(change * 100);
  if (percent === 0) return <span className="text-12 text-ink-3">same</span>;
  const good = better !== "none" && percent > 0 === (better === "up");
  const tone = better === "none" ? "text-ink-3" : good ? "text-good" : "text-bad";
  return (
    <span className={clsx("inline-flex items-center text-12 tabular-nums [&>svg]:size-3", tone)}>
      {percent > 0 ? <ArrowUp /> : <ArrowDown />}
      <span className="sr-only">{percent > 0 ? "up" : "down"}</span>
      {Math.abs(percent) > 999 ? "over 999" : Math.abs(percent)} %<span className="sr-only"> on the span before</span>
    </span>
  );
}
