import { type Column, DataTable } from "~/components/data-table.tsx";
import { Figure } from "~/components/figure.tsx";
import { formatBytes, formatShare } from "~/components/measure-format.ts";
import { formatExact } from "~/components/number-format.ts";
import { RelativeTime } from "~/components/relative-time.tsx";
import { Part } from "./part.tsx";
import type { Database } from "./performance-types.ts";
import { StatementList } from "./statement-list.tsx";

type Index = Database["indexes"][number];
type Table = Database["tables"][number];

const indexColumns: Column<Index>[] = [
  { key: "index", title: "Index", value: (row) => row.index },
  { key: "table", title: "Table", value: (row) => row.table },
  { key: "scans", title: "Used", value: (row) => row.scans, show: (row) => formatExact(row.scans) },
  { key: "bytes", title: "Size", value: (row) => row.bytes, show: (row) => formatBytes(row.bytes), bar: true },
];

const number = (key: "rows" | "wholeReads" | "rowsPerWholeRead" | "indexReads", title: string): Column<Table> => ({
  ...{ key, title },
  value: (row) => row[key],
  show: (row) => formatExact(Math.round(row[key])),
});
const tableColumns: Column<Table>[] = [
  { key: "table", title: "Table", value: (row) => row.table },
  number("rows", "Rows"),
  { key: "bytes", title: "Size", value: (row) => row.bytes, show: (row) => formatBytes(row.bytes), bar: true },
  number("indexReads", "Read by index"),
  number("wholeReads", "Read whole"),
  number("rowsPerWholeRead", "Rows each time"),
  { key: "hot", title: "HOT updates", value: (row) => row.hotShare, show: (row) => formatShare(row.hotShare) },
];

/** PostgreSQL's own view: memory, indexes nobody uses, tables that are read whole, its costliest statements. */
export function DatabasePart({ database }: { database: Database }) {
  const unused = database.indexes.filter(({ scans }) => scans === 0);
  return (
    <>
      <Part title="PostgreSQL" lead={<Facts database={database} />}>
        <DatabaseFigures database={database} />
      </Part>
      {database.statements ? (
        <Part title="Costliest in PostgreSQL" lead="By pg_stat_statements, for all processes together.">
          <StatementList statements={database.statements} by="total" empty="Nothing was counted." />
        </Part>
      ) : null}
      <Part
        title="Indexes nobody used"
        lead={`${unused.length} of ${database.indexes.length} that keep nothing unique. Let a busy week pass before dropping one.`}
      >
        <DataTable
          label="Indexes nobody used"
          columns={indexColumns}
          rows={unused}
          rowKey={(row) => row.index}
          sort="bytes"
          shownAtFirst={8}
          empty="Every index was used."
        />
      </Part>
      <Part title="Tables" lead="A big table that is often read whole asks for an index.">
        <DataTable
          label="Tables"
          columns={tableColumns}
          rows={database.tables}
          rowKey={(row) => row.table}
          sort="wholeReads"
          shownAtFirst={8}
          empty="There are no tables."
        />
      </Part>
    </>
  );
}

function DatabaseFigures({ database }: { database: Database }) {
  return (
    <dl className="grid grid-cols-2 gap-3 md:grid-cols-4">
      <Figure label="Pages found in memory" value={formatShare(database.hitRatio)} hint="target over 99 %" />
      <Figure
        label="Connections"
        value={`${database.connections} of ${database.allowed}`}
        hint={`${database.active} at work, ${database.waiting} waiting for a lock`}
      />
      <Figure
        label="Rolled back"
        value={formatExact(database.rollbacks)}
        hint={`of ${formatExact(database.commits + database.rollbacks)} transactions`}
      />
      <Figure label="Deadlocks" value={formatExact(database.deadlocks)} />
    </dl>
  );
}

function Facts({ database: { version, bytes, since } }: { database: Database }) {
  return (
    <>
      Version {version}, {formatBytes(bytes)}
      {since ? (
        <>
          , counted since <RelativeTime at={since} form="long" />
        </>
      ) : null}
      .
    </>
  );
}
