"use client";
import type { AppRouter } from "@medley/api";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useState } from "react";
import { showToast } from "~/components/toast-store.ts";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { errorWords } from "~/trpc/error-words.ts";

export type Session = inferRouterOutputs<AppRouter>["session"]["list"]["items"][number];

/** Asks first, then takes sessions off the list at once and puts them back when that failed. */
export function useEndSessions() {
  const [ending, setEnding] = useState<Session | "others" | null>(null);
  const trpc = useTRPC();
  const client = useQueryClient();
  const { queryKey } = trpc.session.list.queryOptions();
  const keepOnly = async (kept: (session: Session) => boolean) => {
    await client.cancelQueries({ queryKey });
    const before = client.getQueryData(queryKey);
    client.setQueryData(queryKey, (held) => held && { items: held.items.filter(kept) });
    return before;
  };
  const onError = (error: unknown, before: { items: Session[] } | undefined) => {
    client.setQueryData(queryKey, before);
    showToast({ message: errorWords(readError(error)), tone: "bad" });
  };
  const one = useMutation(
    trpc.session.revoke.mutationOptions({
      onMutate: ({ id }) => keepOnly((session) => session.id !== id),
      onError: (error, _, before) => onError(error, before),
    }),
  );
  const others = useMutation(
    trpc.session.revokeOthers.mutationOptions({
      onMutate: () => keepOnly((session) => session.current),
      onError: (error, _, before) => onError(error, before),
      onSuccess: ({ revoked }) =>
        showToast({
          message: revoked === 1 ? "One browser signed out" : `${revoked} browsers signed out`,
          tone: "good",
        }),
    }),
  );
  function confirm() {
    setEnding(null);
    if (ending === "others") others.mutate();
    else if (ending) one.mutate({ id: ending.id });
  }
  return { ending, ask: setEnding, confirm, cancel: () => setEnding(null) };
}
