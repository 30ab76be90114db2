import { type Column, DataTable } from "~/components/data-table.tsx";
import { formatShare } from "~/components/measure-format.ts";
import { formatExact } from "~/components/number-format.ts";
import type { Figures } from "./performance-types.ts";

type Row = Figures["caches"][number];

const count = (key: "firstHits" | "secondHits" | "stale" | "misses" | "loads", title: string): Column<Row> => ({
  ...{ key, title },
  value: (row) => row[key],
  show: (row) => formatExact(row[key]),
});

const columns: Column<Row>[] = [
  { key: "cache", title: "Cache", value: (row) => row.cache },
  {
    key: "hitRate",
    title: "Hits",
    value: (row) => row.hitRate,
    show: (row) => formatShare(row.hitRate),
    bar: true,
  },
  count("firstHits", "From memory"),
  count("secondHits", "From the store"),
  count("stale", "Stale"),
  count("misses", "Misses"),
  count("loads", "Loads"),
  {
    key: "failedLoads",
    title: "Failed loads",
    value: (row) => row.failedLoads,
    show: (row) => (row.failedLoads > 0 ? <span className="font-semibold text-bad">{row.failedLoads}</span> : 0),
  },
];

export function CacheTable({ caches }: Pick<Figures, "caches">) {
  return (
    <DataTable
      label="Caches"
      columns={columns}
      rows={caches}
      rowKey={(row) => row.cache}
      sort="firstHits"
      empty="Nothing was read through a cache."
    />
  );
}
