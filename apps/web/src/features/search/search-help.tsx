import type { ReactNode } from "react";
import { EmptyState } from "~/components/empty-state.tsx";

/** Before anything is searched for: what can be found, and how to ask. */
export function SearchHelp() {
  return (
    <>
      <EmptyState drawing="magnifier" title="What are you looking for?" className="pb-6!">
        Posts by their words, and people, tags and games by name, misspelt ones too.
      </EmptyState>
      <SearchTips />
    </>
  );
}

/** How words are put together. */
export function SearchTips() {
  return (
    <dl className="mx-auto grid w-fit grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2.5 pb-12 text-13">
      <Tip typed="mate in two">All of these words, in any order</Tip>
      <Tip typed='"mate in two"'>These words in a row</Tip>
      <Tip typed="mate or draw">Either of them</Tip>
      <Tip typed="mate -draw">The first without the second</Tip>
    </dl>
  );
}

function Tip({ typed, children }: { typed: string; children: ReactNode }) {
  return (
    <>
      <dt className="justify-self-end">
        <code className="rounded-small bg-surface-2 px-1.5 py-0.5 font-mono text-12 text-ink-1">{typed}</code>
      </dt>
      <dd className="text-ink-2">{children}</dd>
    </>
  );
}
