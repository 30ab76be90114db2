"use client";
import type { AppRouter } from "@medley/api";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import Monitor from "lucide-react/icons/monitor";
import Smartphone from "lucide-react/icons/smartphone";
import { useState } from "react";
import { Badge } from "~/components/badge.tsx";
import { Button } from "~/components/button.tsx";
import { ConfirmDialog } from "~/components/confirm-dialog.tsx";
import { RelativeTime } from "~/components/relative-time.tsx";
import { showToast } from "~/components/toast-store.ts";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { errorWords } from "~/trpc/error-words.ts";
import { QueryFailure } from "~/trpc/query-failure.tsx";
import { browserName, isHandheld } from "./browser-name.ts";

import { Section } from "./section.tsx";

type Session = inferRouterOutputs<AppRouter>["session"]["list"]["items"][number];

/** Where one is signed in. Ending a session there takes effect at once. */
export function SessionList() {
  const trpc = useTRPC();
  const list = useQuery(trpc.session.list.queryOptions());
  const { ending, ask, confirm, cancel } = useEndSessions();
  const items = list.data?.items ?? [];
  return (
    <Section title="Where you’re signed in" lead="Something you don’t know? Sign it out and change your password.">
      {list.error && items.length === 0 ? (
        <QueryFailure error={list.error} onRetry={() => void list.refetch()} />
      ) : null}
      <ul className="-my-3.5 divide-y divide-line">
        {items.map((session) => (
          <SessionRow key={session.id} session={session} onEnd={() => ask(session)} />
        ))}
      </ul>
      {items.length > 1 ? (
        <Button className="mt-6" onClick={() => ask("others")}>
          Sign out everywhere else
        </Button>
      ) : null}
      <ConfirmDialog
        open={ending !== null}
        onClose={cancel}
        onConfirm={confirm}
        danger
        title={ending === "others" ? "Sign out everywhere else?" : "Sign this browser out?"}
        confirmLabel={ending === "others" ? "Sign out the others" : "Sign it out"}
      >
        {ending === null || ending === "others"
          ? "Every browser but this one will have to sign in again."
          : `${browserName(ending.userAgent)} will have to sign in again.`}
      </ConfirmDialog>
    </Section>
  );
}

function SessionRow({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const name = browserName(session.userAgent);
  return (
    <li className="flex items-center gap-3 py-3.5">
      <span className="text-ink-3 [&>svg]:size-5">{isHandheld(session.userAgent) ? <Smartphone /> : <Monitor />}</span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium" title={session.userAgent}>
          <span className="break-words">{name}</span>
          {session.current ? <Badge tone="good">This browser</Badge> : null}
        </p>
        <p className="text-13 text-ink-3">
          <span className="break-all">{session.ip}</span> · last seen{" "}
          <RelativeTime at={session.lastSeenAt} form="long" /> · signed in{" "}
          <RelativeTime at={session.createdAt} form="long" />
        </p>
      </div>
      {session.current ? (
        <form action="/api/auth/sign-out" method="post">
          <Button type="submit" size="small" variant="ghost">
            Sign out
          </Button>
        </form>
      ) : (
        <Button size="small" aria-label={`Sign out ${name}`} onClick={onEnd}>
          Sign out
        </Button>
      )}
    </li>
  );
}

/** Asks first, then takes sessions off the list at once and puts them back when that failed. */
function useEndSessions() {
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
