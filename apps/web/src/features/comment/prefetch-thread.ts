import { getQueryClient, getTrpc, orNotFound } from "~/trpc/server.tsx";
import { type ThreadAddress, threadInput } from "./thread-address.ts";

/** Puts a thread's first page where the browser will look for it. */
export async function prefetchThread(postId: string, address: ThreadAddress): Promise<void> {
  await orNotFound(
    getQueryClient().fetchInfiniteQuery(
      getTrpc().comment.thread.infiniteQueryOptions(threadInput(postId, address), {
        initialCursor: address.cursor,
        getNextPageParam: (page) => page.nextCursor ?? undefined,
      }),
    ),
  );
}
