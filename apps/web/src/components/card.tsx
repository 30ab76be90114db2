import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";

/** A sheet of paper on the page: forms, panels of the rail, settings. */
export function Card({ className, ...rest }: ComponentProps<"section">) {
  return <section {...rest} className={clsx("rounded-media border border-line bg-surface-1", className)} />;
}

type PanelProps = { title: ReactNode; aside?: ReactNode; children: ReactNode; className?: string };

/** A titled list or block, set off by its heading and a hairline rather than a box. */
export function Panel({ title, aside, children, className }: PanelProps) {
  return (
    <section className={clsx("border-line border-t pt-3 pb-5 first:border-0 first:pt-0", className)}>
      <div className="mb-2 flex items-baseline justify-between gap-3">
        <h2 className="font-semibold text-15">{title}</h2>
        {aside ? <div className="text-12 text-ink-3">{aside}</div> : null}
      </div>
      {children}
    </section>
  );
}
