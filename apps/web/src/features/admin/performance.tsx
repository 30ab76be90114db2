"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { PageHeader } from "~/components/page.tsx";
import { RelativeTime } from "~/components/relative-time.tsx";
import { Segmented } from "~/components/segmented.tsx";
import { useTRPC } from "~/trpc/client.tsx";
import { QueryFailure } from "~/trpc/query-failure.tsx";
import { CacheTable } from "./cache-table.tsx";
import { Charts } from "./charts.tsx";
import { DatabasePart } from "./database-part.tsx";
import { FigureRow } from "./figure-row.tsx";
import { JobTable } from "./job-table.tsx";
import { Part } from "./part.tsx";
import type { Figures } from "./performance-types.ts";
import { PoolFigures } from "./pool-figures.tsx";
import { ProcedureTable } from "./procedure-table.tsx";
import { firstFigures, type Span, spans } from "./spans.ts";
import { StatementList } from "./statement-list.tsx";
import { SwitchList } from "./switch-list.tsx";

const often = 5_000;
const seldom = 30_000;

/** How fast the site is, and what can be turned off about it. Figures follow the process without flickering. */
export function Performance() {
  const trpc = useTRPC();
  const [minutes, setMinutes] = useState<Span>(firstFigures.minutes);
  const live = { refetchInterval: often, placeholderData: keepPreviousData };
  const figures = useQuery(trpc.performance.figures.queryOptions({ minutes }, live));
  const database = useQuery(trpc.performance.database.queryOptions(undefined, { refetchInterval: seldom }));
  const jobs = useQuery(trpc.performance.jobs.queryOptions(undefined, { refetchInterval: seldom }));
  if (!figures.data) return <QueryFailure error={figures.error} onRetry={() => void figures.refetch()} />;
  const { process, pool, procedures, caches, slowest, costliest, forgottenTags } = figures.data;
  return (
    <>
      <PerformanceHeader process={process} minutes={minutes} onSpan={setMinutes} />
      <FigureRow figures={figures.data} />
      <Charts figures={figures.data} />
      <Part title="Switches" lead="What makes the site fast, each on its own. Every process follows within a second.">
        <SwitchList />
      </Part>
      <Part title="Procedures" lead="Calls of the API, from pages and from outside.">
        <ProcedureTable procedures={procedures} />
      </Part>
      <Part title="Caches" lead={`By entries. ${forgottenTags} tags were forgotten here after a change.`}>
        <CacheTable caches={caches} />
      </Part>
      <Part title="Connections" lead="The pool that Prisma and our own statements share.">
        <PoolFigures pool={pool} />
      </Part>
      <Part title="Slow statements" lead="Over 100 ms, since this process started. Parameters are never kept.">
        <StatementList statements={slowest} by="max" empty="None so far." />
      </Part>
      <Part title="Costliest statements" lead="By all the time they took, since this process started.">
        <StatementList statements={costliest} by="total" empty="None so far." />
      </Part>
      {database.data ? <DatabasePart database={database.data} /> : null}
      <Part title="Jobs" lead="What runs by itself, whichever process runs it.">
        <JobTable jobs={jobs.data?.items ?? []} />
      </Part>
    </>
  );
}

type HeaderProps = { process: Figures["process"]; minutes: Span; onSpan: (span: Span) => void };

function PerformanceHeader({ process, minutes, onSpan }: HeaderProps) {
  return (
    <PageHeader
      title="Performance"
      actions={
        <Segmented
          label="Look back over"
          segments={spans.map((span) => ({ value: String(span), label: `${span} min` }))}
          value={String(minutes)}
          onChange={(value) => onSpan(Number(value) as Span)}
        />
      }
    >
      What process {process.pid} saw, which started <RelativeTime at={process.startedAt} form="long" />. Others keep
      figures of their own; <code className="font-mono">/metrics</code> has them all for Prometheus.
    </PageHeader>
  );
}
