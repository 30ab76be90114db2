"use client";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { showToast } from "~/components/toast-store.ts";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { errorWords } from "~/trpc/error-words.ts";
import { decisionToasts, stillWaiting } from "./decision-words.ts";
import type { Decision, QueuedSubmission } from "./moderation-types.ts";
import { queueInput } from "./queue-input.ts";

/** Below so many, the next page comes by itself. */
const runningLow = 5;

/** The queue as one moderator sees it: what they decide leaves at once, and comes back when it wasn't taken. */
export function useQueue() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const options = trpc.submission.queue.infiniteQueryOptions(queueInput, {
    getNextPageParam: (page) => page.nextCursor,
  });
  const query = useInfiniteQuery(options);
  const waiting = query.data?.pages.flatMap((page) => page.items) ?? [];
  const submissions = waiting.filter(({ id }) => !decided.has(id));

  const bringBack = (ids: readonly string[]) =>
    setDecided((held) => new Set([...held].filter((id) => !ids.includes(id))));
  const decision = useMutation(
    trpc.submission.decide.mutationOptions({
      onSuccess: ({ results }) => {
        const back = stillWaiting(results);
        const gone = new Set(results.map(({ id }) => id).filter((id) => !back.includes(id)));
        client.setQueryData(
          options.queryKey,
          (held) => held && { ...held, pages: held.pages.map((page) => without(page, gone)) },
        );
        bringBack(back);
        for (const toast of decisionToasts(results)) showToast(toast);
      },
      onError: (error, { ids }) => {
        bringBack(ids);
        showToast({ message: errorWords(readError(error)), tone: "bad" });
      },
    }),
  );

  function decide(wanted: Decision) {
    setDecided((held) => new Set([...held, ...wanted.ids]));
    decision.mutate(wanted);
    const left = submissions.length - wanted.ids.length;
    if (left < runningLow && query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  }

  return { query, submissions, decide };
}

function without<Page extends { items: QueuedSubmission[] }>(page: Page, gone: ReadonlySet<string>): Page {
  return { ...page, items: page.items.filter(({ id }) => !gone.has(id)) };
}
