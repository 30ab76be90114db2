import type { ReactNode } from "react";

/** A word on hover or focus for something that already has a name of its own. Never the only place of a fact. */
export function Tooltip({ text, children }: { text: string; children: ReactNode }) {
  return (
    <span className="tip inline-flex" data-tip={text}>
      {children}
    </span>
  );
}
