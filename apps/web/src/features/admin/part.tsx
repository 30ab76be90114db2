import { type ReactNode, useId } from "react";

type PartProps = { title: string; lead?: ReactNode; children: ReactNode };

/** One matter of a dashboard. */
export function Part({ title, lead, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-line border-t py-6">
      <h2 id={id} className="text-20">
        {title}
      </h2>
      {lead ? <p className="mt-0.5 text-13 text-ink-2">{lead}</p> : null}
      <div className="mt-4">{children}</div>
    </section>
  );
}
