"use client";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { showToast } from "~/components/toast-store.ts";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { errorWords } from "~/trpc/error-words.ts";
import { leftUnread, withRead } from "./mark-read.ts";

/** The member's notifications as far as they were looked at, and marking them read: shown at once, taken back on failure. */
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

  const { mutate } = useMutation(
    trpc.notification.markRead.mutationOptions({
      scope: { id: "mark-read" },
      onMutate: async (wanted) => {
        const ids = "ids" in wanted ? wanted.ids : "all";
        await client.cancelQueries({ queryKey: unreadKey });
        const before = { list: client.getQueryData(options.queryKey), unread: client.getQueryData(unreadKey) };
        client.setQueryData(options.queryKey, (held) => held && withRead(held, ids, new Date().toISOString()));
        client.setQueryData(
          unreadKey,
          (held) => held && { count: leftUnread(held.count, ids === "all" ? ids : ids.length) },
        );
        return before;
      },
      onSuccess: (left) => client.setQueryData(unreadKey, left),
      onError: (error, _, before) => {
        client.setQueryData(options.queryKey, before?.list);
        client.setQueryData(unreadKey, before?.unread);
        showToast({ message: errorWords(readError(error)), tone: "bad" });
      },
    }),
  );
  return {
    list,
    items,
    markRead: (id: string) => mutate({ ids: [id] }),
    markAllRead: () => mutate({ all: true }),
  };
}
