import type { ReactNode } from "react";
import { Card } from "~/components/card.tsx";
import { PageNarrow } from "~/components/page.tsx";

type AccountFrameProps = { title: string; lead: ReactNode; children: ReactNode; foot: ReactNode };

/** The page around signing in and signing up. */
export function AccountFrame({ title, lead, children, foot }: AccountFrameProps) {
  return (
    <PageNarrow>
      <h1 className="text-34">{title}</h1>
      <p className="mt-1.5 text-ink-2">{lead}</p>
      <Card className="mt-6 p-4 sm:p-6">{children}</Card>
      <p className="mt-5 text-center text-13 text-ink-2">{foot}</p>
    </PageNarrow>
  );
}
