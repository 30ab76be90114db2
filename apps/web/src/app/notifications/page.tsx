import type { Metadata } from "next";
import { PageColumns } from "~/components/page.tsx";
import type { SearchParams } from "~/features/feed/feed-address.ts";
import { NotificationList } from "~/features/notification/notification-list.tsx";
import { requireViewer } from "~/features/viewer/require-viewer.ts";
import { getQueryClient, getTrpc, Hydrate, orNotFound } from "~/trpc/server.tsx";

export const metadata: Metadata = { title: "Inbox" };

export default async function NotificationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireViewer("/notifications");
  const { cursor } = await searchParams;
  const from = typeof cursor === "string" ? cursor : undefined;
  await orNotFound(
    getQueryClient().fetchInfiniteQuery(
      getTrpc().notification.list.infiniteQueryOptions(
        {},
        { initialCursor: from, getNextPageParam: (page) => page.nextCursor ?? undefined },
      ),
    ),
  );
  return (
    <PageColumns>
      <Hydrate>
        <NotificationList cursor={from} />
      </Hydrate>
    </PageColumns>
  );
}
