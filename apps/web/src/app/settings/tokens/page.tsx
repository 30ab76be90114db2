import type { Metadata } from "next";
import { TokenSettings } from "~/features/settings/token-settings.tsx";
import { requireViewer } from "~/features/viewer/require-viewer.ts";
import { getPublicUrl, getQueryClient, getTrpc, Hydrate } from "~/trpc/server.tsx";

export const metadata: Metadata = { title: "API tokens" };

export default async function TokensPage() {
  await requireViewer("/settings/tokens");
  await getQueryClient().fetchQuery(getTrpc().token.list.queryOptions());
  return (
    <Hydrate>
      <TokenSettings publicUrl={(await getPublicUrl()).origin} />
    </Hydrate>
  );
}
