"use client";
import { useQuery } from "@tanstack/react-query";
import Monitor from "lucide-react/icons/monitor";
import Smartphone from "lucide-react/icons/smartphone";
import { Badge } from "~/components/badge.tsx";
import { Button } from "~/components/button.tsx";
import { ConfirmDialog } from "~/components/confirm-dialog.tsx";
import { RelativeTime } from "~/components/relative-time.tsx";
import { useTRPC } from "~/trpc/client.tsx";
import { QueryFailure } from "~/trpc/query-failure.tsx";
import { browserName, isHandheld } from "./browser-name.ts";

import { Section } from "./section.tsx";
import { type Session, useEndSessions } from "./use-end-sessions.ts";

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
