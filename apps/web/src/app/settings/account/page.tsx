import type { Metadata } from "next";
import { readRefusal } from "~/features/account/refusal.ts";
import type { SearchParams } from "~/features/feed/feed-address.ts";
import { AccountSettings } from "~/features/settings/account-settings.tsx";
import { requireViewer } from "~/features/viewer/require-viewer.ts";
import { getQueryClient, getTrpc } from "~/trpc/server.tsx";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { username } = await requireViewer("/settings/account");
  const account = await getQueryClient().fetchQuery(getTrpc().viewer.account.queryOptions());
  const params = await searchParams;
  return (
    <AccountSettings
      username={username}
      account={account}
      refusal={readRefusal(params)}
      changed={params.changed === "password" || params.changed === "twitch" ? params.changed : null}
    />
  );
}
