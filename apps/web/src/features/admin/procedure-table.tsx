import { type Column, DataTable } from "~/components/data-table.tsx";
import { formatDecimal, formatMilliseconds } from "~/components/measure-format.ts";
import { formatExact } from "~/components/number-format.ts";
import type { Figures } from "./performance-types.ts";

type Row = Figures["procedures"][number];

const time = (key: "p50Ms" | "p95Ms" | "p99Ms", title: string, bar = false): Column<Row> => ({
  ...{ key, title, bar },
  value: (row) => row[key],
  show: (row) => formatMilliseconds(row[key]),
});

const columns: Column<Row>[] = [
  { key: "procedure", title: "Procedure", value: (row) => row.procedure },
  { key: "calls", title: "Calls", value: (row) => row.calls, show: (row) => formatExact(row.calls), bar: true },
  time("p50Ms", "Half within"),
  time("p95Ms", "95 %", true),
  time("p99Ms", "99 %"),
  {
    key: "statements",
    title: "Statements a call",
    value: (row) => row.statementsPerCall,
    show: (row) => formatDecimal(row.statementsPerCall),
  },
  { key: "refused", title: "Refused", value: (row) => row.refused },
  {
    key: "failed",
    title: "Failed",
    value: (row) => row.failed,
    show: (row) => (row.failed > 0 ? <span className="font-semibold text-bad">{row.failed}</span> : 0),
  },
];

export function ProcedureTable({ procedures }: Pick<Figures, "procedures">) {
  return (
    <DataTable
      label="Procedures"
      columns={columns}
      rows={procedures}
      rowKey={(row) => row.procedure}
      sort="calls"
      empty="Nothing was called."
    />
  );
}
