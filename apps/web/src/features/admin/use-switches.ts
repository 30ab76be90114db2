"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { showToast } from "~/components/toast-store.ts";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { errorWords } from "~/trpc/error-words.ts";
import type { Switch } from "./performance-types.ts";

/** The switches, and turning one: asked first, turned at once, put back when that failed. */
export function useSwitches() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Switch | null>(null);
  const list = useQuery(trpc.switch.list.queryOptions());
  const { queryKey } = trpc.switch.list.queryOptions();
  const turn = useMutation(
    trpc.switch.set.mutationOptions({
      async onMutate({ name, on }) {
        await client.cancelQueries({ queryKey });
        const before = client.getQueryData(queryKey);
        client.setQueryData(
          queryKey,
          (held) => held && { items: held.items.map((one) => (one.name === name ? { ...one, on } : one)) },
        );
        return before;
      },
      onError(error, _, before) {
        client.setQueryData(queryKey, before);
        showToast({ message: errorWords(readError(error)), tone: "bad" });
      },
      onSuccess({ on }, { name }) {
        const title = list.data?.items.find((one) => one.name === name)?.title ?? name;
        showToast({ message: `${title} is ${on ? "on" : "off"}`, tone: "good" });
      },
      onSettled: () => client.invalidateQueries({ queryKey }),
    }),
  );
  function confirm() {
    if (asked) turn.mutate({ name: asked.name, on: !asked.on });
    setAsked(null);
  }
  return { items: list.data?.items ?? [], asked, ask: setAsked, confirm, cancel: () => setAsked(null) };
}
