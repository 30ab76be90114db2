"use client";
import { useQuery } from "@tanstack/react-query";
import CheckCheck from "lucide-react/icons/check-check";
import { Button } from "~/components/button.tsx";
import { EmptyState } from "~/components/empty-state.tsx";
import { EndOfList } from "~/components/end-of-list.tsx";
import { NextPage } from "~/components/next-page.tsx";
import { PageHeader } from "~/components/page.tsx";
import { useTRPC } from "~/trpc/client.tsx";
import { QueryFailure } from "~/trpc/query-failure.tsx";
import { NotificationDays } from "./notification-days.tsx";
import { useNotifications } from "./use-notifications.ts";

/** What happened to a member's posts and comments, day by day. */
export function NotificationList({ cursor }: { cursor: string | undefined }) {
  const { list, items, markRead, markAllRead, remove } = useNotifications(cursor);
  const trpc = useTRPC();
  const { data: unread } = useQuery(trpc.notification.unread.queryOptions(undefined, { enabled: false }));
  const someUnread = items.some((item) => item.readAt === null) || (unread?.count ?? 0) > 0;
  const next = list.data?.pages.at(-1)?.nextCursor;
  return (
    <>
      <PageHeader
        title="Inbox"
        actions={
          someUnread ? (
            <Button icon={<CheckCheck />} onClick={markAllRead}>
              Mark all as read
            </Button>
          ) : null
        }
      />
      {list.data && items.length === 0 ? (
        <EmptyState drawing="tray" title="All quiet">
          Replies, mentions and news of your submissions will be here.
        </EmptyState>
      ) : null}
      <NotificationDays items={items} onRead={markRead} onRemove={remove} />
      {list.error && !list.isFetching ? (
        <QueryFailure error={list.error} onRetry={() => void (next ? list.fetchNextPage() : list.refetch())} />
      ) : null}
      {next ? (
        <NextPage
          ahead={false}
          href={`/notifications?${new URLSearchParams({ cursor: next })}`}
          pending={list.isFetchingNextPage}
          onReach={() => void list.fetchNextPage()}
        />
      ) : items.length > 0 ? (
        <EndOfList />
      ) : null}
    </>
  );
}
