import type { Metadata } from "next";
import { SessionList } from "~/features/settings/session-list.tsx";
import { requireViewer } from "~/features/viewer/require-viewer.ts";
import { getQueryClient, getTrpc, Hydrate } from "~/trpc/server.tsx";

export const metadata: Metadata = { title: "Sessions" };

export default async function SessionsPage() {
  await requireViewer("/settings/sessions");
  await getQueryClient().fetchQuery(getTrpc().session.list.queryOptions());
  return (
    <Hydrate>
      <SessionList />
    </Hydrate>
  );
}
