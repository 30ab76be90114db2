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
  const options = trpc.notification.list.infiniteQueryOptions(
    {},
    { initialCursor: cursor, getNextPageParam: (page) => page.nextCursor ?? undefined },
  );
  const list = useInfiniteQuery(options);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const { show, settling } = useShownAtOnce(options.queryKey);
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

type ListKey = ReturnType<ReturnType<typeof useTRPC>["notification"]["list"]["infiniteQueryKey"]>;

/** Shows a change of the list, and of the count of unread ones, before the server has it; takes it back should it fail. */
function useShownAtOnce(listKey: ListKey) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const unreadKey = trpc.notification.unread.queryKey();
  const readHeld = () => ({ list: client.getQueryData(listKey), unread: client.getQueryData(unreadKey) });
  type Held = ReturnType<typeof readHeld>;

  async function show(change: (list: NonNullable<Held["list"]>) => NonNullable<Held["list"]>, read: number | "all") {
    await client.cancelQueries({ queryKey: unreadKey });
    const before = readHeld();
    client.setQueryData(listKey, (held) => held && change(held));
    client.setQueryData(unreadKey, (held) => held && { count: leftUnread(held.count, read) });
    return before;
  }
  // One after the other, so that the last answer is the newest count.
  const settling = {
    scope: { id: "notifications" },
    onSuccess: (left: { count: number }) => void client.setQueryData(unreadKey, left),
    onError: (error: unknown, _: unknown, before: Held | undefined) => {
      client.setQueryData(listKey, before?.list);
      client.setQueryData(unreadKey, before?.unread);
      showToast({ message: errorWords(readError(error)), tone: "bad" });
    },
  };
  return { show, settling };
}
