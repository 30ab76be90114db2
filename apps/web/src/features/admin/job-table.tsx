import { Badge } from "~/components/badge.tsx";
import { type Column, DataTable } from "~/components/data-table.tsx";
import { formatMilliseconds } from "~/components/measure-format.ts";
import { RelativeTime } from "~/components/relative-time.tsx";
import type { Job } from "./performance-types.ts";

const columns: Column<Job>[] = [
  {
    key: "job",
    title: "Job",
    value: (row) => row.job,
    show: (row) => (
      <>
        <span className="flex flex-wrap items-center gap-2">
          {row.job}
          {row.error === null ? null : <Badge tone="bad">failed</Badge>}
        </span>
        <span className="block max-w-72 whitespace-normal font-normal text-12 text-ink-3">
          {row.error ?? row.schedule}
        </span>
      </>
    ),
  },
  {
    key: "startedAt",
    title: "Last run",
    value: (row) => row.startedAt,
    show: (row) => (row.startedAt ? <RelativeTime at={row.startedAt} form="long" /> : "never"),
  },
  {
    key: "duration",
    title: "Took",
    value: (row) => row.durationMs,
    show: (row) => formatMilliseconds(row.durationMs),
    bar: true,
  },
  {
    key: "lastSuccessAt",
    title: "Last success",
    value: (row) => row.lastSuccessAt,
    show: (row) => (row.lastSuccessAt ? <RelativeTime at={row.lastSuccessAt} form="long" /> : "never"),
  },
  { key: "waiting", title: "Waiting", value: (row) => row.waiting },
  { key: "active", title: "At work", value: (row) => row.active },
  { key: "failed", title: "Given up", value: (row) => row.failed },
];

export function JobTable({ jobs }: { jobs: readonly Job[] }) {
  return <DataTable label="Jobs" columns={columns} rows={jobs} rowKey={(row) => row.job} empty="There are no jobs." />;
}
