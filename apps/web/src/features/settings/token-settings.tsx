"use client";
import type { AppRouter } from "@medley/api";
import { useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useState } from "react";
import { Button } from "~/components/button.tsx";
import { CopyButton } from "~/components/copy-button.tsx";
import { Notice } from "~/components/notice.tsx";
import { useTRPC } from "~/trpc/client.tsx";
import { CreateTokenForm } from "./create-token-form.tsx";
import { Section } from "./section.tsx";
import { TokenList } from "./token-list.tsx";
import { TokenUse } from "./token-use.tsx";

type CreatedToken = inferRouterOutputs<AppRouter>["token"]["create"];

/** Keys for programs: make one, see it once, take it back. */
export function TokenSettings({ publicUrl }: { publicUrl: string }) {
  const [created, setCreated] = useState<CreatedToken | null>(null);
  const trpc = useTRPC();
  const client = useQueryClient();

  function onCreated(made: CreatedToken) {
    setCreated(made);
    client.setQueryData(trpc.token.list.queryKey(), (held) => held && { items: [made.item, ...held.items] });
  }
  return (
    <>
      <Section
        title="New token"
        lead="For a program that acts in your name. It can’t touch your account or its tokens."
      >
        {created ? <NewToken created={created} onDone={() => setCreated(null)} /> : null}
        <CreateTokenForm onCreated={onCreated} />
      </Section>
      <Section title="Your tokens">
        <TokenList onRevoked={(id) => created?.item.id === id && setCreated(null)} />
      </Section>
      <Section title="How to use one">
        <TokenUse publicUrl={publicUrl} token={created?.token ?? null} />
      </Section>
    </>
  );
}

function NewToken({ created, onDone }: { created: CreatedToken; onDone: () => void }) {
  return (
    <div role="status" className="mb-5">
      <Notice tone="good" title={`“${created.item.name}” is ready`}>
        <p>Copy it now: it’s shown this once and kept nowhere.</p>
        <p className="mt-2 select-all break-all rounded-control border border-line bg-surface-1 px-3 py-2 font-mono text-13 text-ink-1">
          {created.token}
        </p>
        <div className="mt-2 flex flex-wrap gap-2">
          <CopyButton text={created.token} label="Copy token" variant="primary" />
          <Button size="small" variant="ghost" onClick={onDone}>
            Done
          </Button>
        </div>
      </Notice>
    </div>
  );
}
