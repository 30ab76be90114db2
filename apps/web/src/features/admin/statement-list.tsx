import { formatMilliseconds } from "~/components/measure-format.ts";
import { formatExact } from "~/components/number-format.ts";
import { RelativeTime } from "~/components/relative-time.tsx";

interface Statement {
  name?: string | null;
  text: string;
  calls: number;
  meanMs: number;
  totalMs: number;
  maxMs?: number;
  slow?: number;
  lastSlowAt?: string | null;
}

type StatementListProps = { statements: readonly Statement[]; by: "max" | "total"; empty: string };

/** Statements with a bar for what they cost; each opens to its text. */
export function StatementList({ statements, by, empty }: StatementListProps) {
  if (statements.length === 0) return <p className="text-13 text-ink-3">{empty}</p>;
  const cost = (one: Statement) => (by === "max" ? (one.maxMs ?? 0) : one.totalMs);
  const greatest = Math.max(...statements.map(cost));
  return (
    <ol className="divide-y divide-line">
      {statements.map((one) => (
        <li key={one.text}>
          <details className="group">
            <summary className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-control py-2 text-13 hover:bg-surface-2 pointer-coarse:min-h-11">
              <span className="min-w-0 flex-1 basis-60 truncate font-medium font-mono">
                {one.name ?? one.text.replaceAll(/\s+/g, " ")}
              </span>
              <span className="relative h-1.5 w-24 rounded-full bg-surface-3" aria-hidden="true">
                <span
                  className="absolute inset-y-0 left-0 rounded-full bg-accent"
                  style={{ width: `${Math.max(2, (cost(one) / greatest) * 100).toFixed(1)}%` }}
                />
              </span>
              <span className="w-20 text-end font-mono font-semibold tabular-nums">
                {formatMilliseconds(cost(one))}
              </span>
              <span className="w-full text-12 text-ink-3 md:w-84 md:text-end">
                {one.slow ? `${formatExact(one.slow)} slow of ` : ""}
                {formatExact(one.calls)} calls, {formatMilliseconds(one.meanMs)} each
                {one.lastSlowAt ? (
                  <>
                    , slow <RelativeTime at={one.lastSlowAt} form="long" />
                  </>
                ) : null}
              </span>
            </summary>
            <pre className="my-2 overflow-x-auto whitespace-pre-wrap rounded-control bg-surface-2 px-4 py-3 font-mono text-12">
              {one.text.trim()}
            </pre>
          </details>
        </li>
      ))}
    </ol>
  );
}
