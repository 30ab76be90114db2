"use client";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { showToast } from "~/components/toast-store.ts";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { errorWords } from "~/trpc/error-words.ts";
import { leftUnread, withRead } from "./mark-read.ts";
import { withoutNotification } from "./remove-notification.ts";

/** The member's notifications as far as they were looked at; marking and removing them shows at once, and is taken back on failure. */
export function useNotifications(cursor: string | undefined) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const options = trpc.notification.list.infiniteQueryOptions(
    {},
    { initialCursor: cursor, getNextPageParam: (page) => page.nextCursor ?? undefined },
  );
  const list = useInfiniteQuery(options);
  const unreadKey = trpc.notification.unread.queryKey();
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];

  type Held = NonNullable<typeof list.data>;
  const show = async (change: (held: Held) => Held, read: number | "all") => {
    await client.cancelQueries({ queryKey: unreadKey });
    const before = { list: client.getQueryData(options.queryKey), unread: client.getQueryData(unreadKey) };
    client.setQueryData(options.queryKey, (held) => held && change(held));
    client.setQueryData(unreadKey, (held) => held && { count: leftUnread(held.count, read) });
    return before;
  };
  // One after the other, so that the last answer is the newest count.
  const settling = {
    scope: { id: "notifications" },
    onSuccess: (left: { count: number }) => void client.setQueryData(unreadKey, left),
    onError: (error: unknown, _: unknown, before: Awaited<ReturnType<typeof show>> | undefined) => {
      client.setQueryData(options.queryKey, before?.list);
      client.setQueryData(unreadKey, before?.unread);
      showToast({ message: errorWords(readError(error)), tone: "bad" });
    },
  };
  const marking = useMutation(
    trpc.notification.markRead.mutationOptions({
      ...settling,
      onMutate: (wanted) => {
        const ids = "ids" in wanted ? wanted.ids : "all";
        return show((held) => withRead(held, ids, new Date().toISOString()), ids === "all" ? ids : ids.length);
      },
    }),
  );
  const removing = useMutation(
    trpc.notification.remove.mutationOptions({
      ...settling,
      onMutate: ({ ids }) => {
        const unread = items.filter((item) => ids.includes(item.id) && item.readAt === null).length;
        return show((held) => ids.reduce(withoutNotification, held), unread);
      },
    }),
  );
  return {
    list,
    items,
    markRead: (id: string) => marking.mutate({ ids: [id] }),
    markAllRead: () => marking.mutate({ all: true }),
    remove: (id: string) => removing.mutate({ ids: [id] }),
  };
}
