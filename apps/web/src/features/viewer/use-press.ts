"use client";
import { useQueryClient } from "@tanstack/react-query";
import { showToast } from "~/components/toast-store.ts";
import { readError } from "~/trpc/api-error.ts";
import { errorWords } from "~/trpc/error-words.ts";
import { useRequireViewer } from "./viewer-context.tsx";

/** What one press of a switch means: a vote is a value, a favourite is on or off. */
interface Press<Wanted, Answer> {
  /** Names the switch; its presses go out one after the other, so the last one wins. */
  scope: string;
  /** What it says while nothing is under way. */
  held: Wanted;
  /** What pressing it wants, given what it says now. */
  next: (now: Wanted) => Wanted;
  /** Shows a value at once, also the one before when a press has failed. */
  show: (wanted: Wanted) => void;
  send: (wanted: Wanted) => Promise<Answer>;
  /** Shows the server's answer. Not called when a later press waits. */
  settle: (answer: Answer) => void;
}

/**
 * Presses a switch for the reader: shown at once, taken back with words when it fails, settled on the server's answer.
 * A visitor goes to sign in. A press counts from the one before it, whether or not the page has been drawn since.
 */
export function usePress(): <Wanted, Answer>(press: Press<Wanted, Answer>) => void {
  const client = useQueryClient();
  const requireViewer = useRequireViewer();
  return <Wanted, Answer>({ scope, held, next, show, send, settle }: Press<Wanted, Answer>) => {
    if (!requireViewer()) return;
    const mutations = client.getMutationCache();
    const waiting = () =>
      mutations.findAll({ status: "pending", predicate: ({ options }) => options.scope?.id === scope });
    const before = (waiting().at(-1)?.state.variables as Wanted | undefined) ?? held;
    const mutation = mutations.build<Answer, Error, Wanted, void>(client, {
      scope: { id: scope },
      mutationFn: send,
      onMutate: show,
      onSuccess: (answer) => {
        if (waiting().length <= 1) settle(answer);
      },
      onError: (error) => {
        if (waiting().length <= 1) show(before);
        showToast({ message: errorWords(readError(error)), tone: "bad" });
      },
    });
    // What went wrong has been said by then.
    mutation.execute(next(before)).catch(() => undefined);
  };
}
