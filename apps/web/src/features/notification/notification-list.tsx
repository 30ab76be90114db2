"use client";
import { useQuery } from "@tanstack/react-query";
import CheckCheck from "lucide-react/icons/check-check";
import { Button } from "~/components/button.tsx";
import { useClock } from "~/components/clock.tsx";
import { EmptyState } from "~/components/empty-state.tsx";
import { EndOfList } from "~/components/end-of-list.tsx";
import { NextPage } from "~/components/next-page.tsx";
import { PageHeader } from "~/components/page.tsx";
import { useTRPC } from "~/trpc/client.tsx";
import { QueryFailure } from "~/trpc/query-failure.tsx";
import { groupByDay, readersZone, utc } from "./group-by-day.ts";
import { NotificationRow } from "./notification-row.tsx";
import { useNotifications } from "./use-notifications.ts";

/** What happened to a member's posts and comments, day by day. */
export function NotificationList({ cursor }: { cursor: string | undefined }) {
  const { list, items, markRead, markAllRead } = useNotifications(cursor);
  const { nowMs, live } = useClock();
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
      {list.error && items.length === 0 ? (
        <QueryFailure error={list.error} onRetry={() => void list.refetch()} />
      ) : null}
      {list.data && items.length === 0 ? (
        <EmptyState drawing="tray" title="All quiet">
          Replies, mentions and news of your submissions will be here.
        </EmptyState>
      ) : null}
      {groupByDay(items, nowMs, live ? readersZone : utc).map((group) => (
        <section key={group.day} aria-labelledby={`day-${group.day}`} className="mb-6">
          <h2
            id={`day-${group.day}`}
            className="border-line border-b pb-2 font-medium font-sans text-13 text-ink-3 tracking-normal"
          >
            {group.title}
          </h2>
          <ul>
            {group.items.map((item) => (
              <NotificationRow key={item.id} notification={item} onRead={() => markRead(item.id)} />
            ))}
          </ul>
        </section>
      ))}
      {list.error && items.length > 0 && !list.isFetchingNextPage ? (
        <QueryFailure error={list.error} onRetry={() => void list.fetchNextPage()} />
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
