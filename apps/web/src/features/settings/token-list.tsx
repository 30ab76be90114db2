"use client";
import type { AppRouter } from "@medley/api";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import KeyRound from "lucide-react/icons/key-round";
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

type Token = inferRouterOutputs<AppRouter>["token"]["list"]["items"][number];

/** The member's tokens, each with a way to take it back. */
export function TokenList({ onRevoked }: { onRevoked: (id: string) => void }) {
  const [revoking, setRevoking] = useState<Token | null>(null);
  const trpc = useTRPC();
  const list = useQuery(trpc.token.list.queryOptions());
  const revoke = useRevokeToken(onRevoked);
  const items = list.data?.items ?? [];
  if (list.error && items.length === 0) {
    return <QueryFailure error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (items.length === 0) return <p className="text-13 text-ink-3">None yet.</p>;
  return (
    <>
      <ul className="-my-3.5 divide-y divide-line">
        {items.map((token) => (
          <TokenRow key={token.id} token={token} onRevoke={() => setRevoking(token)} />
        ))}
      </ul>
      <ConfirmDialog
        open={revoking !== null}
        onClose={() => setRevoking(null)}
        onConfirm={() => {
          if (revoking) revoke(revoking.id);
          setRevoking(null);
        }}
        danger
        title="Revoke this token?"
        confirmLabel="Revoke token"
      >
        Whatever uses “{revoking?.name}” stops working at once. This can’t be undone.
      </ConfirmDialog>
    </>
  );
}

function TokenRow({ token, onRevoke }: { token: Token; onRevoke: () => void }) {
  return (
    <li className="flex items-center gap-3 py-3.5">
      <KeyRound className="size-5 shrink-0 text-ink-3" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          <span className="break-words" dir="auto">
            {token.name}
          </span>
          <Badge tone={token.scope === "write" ? "warn" : "plain"}>
            {token.scope === "write" ? "Read and write" : "Read only"}
          </Badge>
        </p>
        <p className="text-13 text-ink-3">
          Made <RelativeTime at={token.createdAt} form="long" /> ·{" "}
          {token.lastUsedAt ? (
            <>
              last used <RelativeTime at={token.lastUsedAt} form="long" />
            </>
          ) : (
            "not used yet"
          )}
        </p>
      </div>
      <Button size="small" aria-label={`Revoke ${token.name}`} onClick={onRevoke}>
        Revoke
      </Button>
    </li>
  );
}

/** Takes the token off the list at once, and puts it back when that failed. */
function useRevokeToken(onRevoked: (id: string) => void): (id: string) => void {
  const trpc = useTRPC();
  const client = useQueryClient();
  const queryKey = trpc.token.list.queryKey();
  const { mutate } = useMutation(
    trpc.token.revoke.mutationOptions({
      onMutate: async ({ id }) => {
        await client.cancelQueries({ queryKey });
        const before = client.getQueryData(queryKey);
        client.setQueryData(queryKey, (held) => held && { items: held.items.filter((token) => token.id !== id) });
        return before;
      },
      onError: (error, _, before) => {
        client.setQueryData(queryKey, before);
        showToast({ message: errorWords(readError(error)), tone: "bad" });
      },
      onSuccess: ({ id }) => {
        onRevoked(id);
        showToast({ message: "Token revoked", tone: "good" });
      },
    }),
  );
  return (id) => mutate({ id });
}
