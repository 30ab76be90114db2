import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Performance } from "~/features/admin/performance.tsx";
import { firstFigures } from "~/features/admin/spans.ts";
import { getQueryClient, getTrpc, getViewer, Hydrate } from "~/trpc/server.tsx";

export const metadata: Metadata = { title: "Performance", robots: { index: false } };

export default async function PerformanceRoute() {
  // A layout and its page are rendered at once: without this the page would fail before the layout has said no.
  if ((await getViewer())?.role !== "admin") notFound();
  const [client, { performance, switch: switches }] = [getQueryClient(), getTrpc()];
  await Promise.all([
    client.fetchQuery(performance.figures.queryOptions(firstFigures)),
    client.fetchQuery(performance.database.queryOptions()),
    client.fetchQuery(performance.jobs.queryOptions()),
    client.fetchQuery(switches.list.queryOptions()),
  ]);
  return (
    <Hydrate>
      <Performance />
    </Hydrate>
  );
}
