import type { ReactNode } from "react";

type SectionProps = { title: string; lead?: ReactNode; children: ReactNode };

/** One matter of the settings: its name, a sentence, and what to do about it. */
export function Section({ title, lead, children }: SectionProps) {
  return (
    <section className="border-line border-t py-6 first-of-type:border-0">
      <h2 className="text-20">{title}</h2>
      {lead ? <p className="mt-1 text-pretty text-13 text-ink-2">{lead}</p> : null}
      <div className="mt-4">{children}</div>
    </section>
  );
}
