import type { ReactNode } from "react";
import { LogoMark } from "./logo.tsx";

/** The honest end of a list: a line, the mark, a sentence, and perhaps somewhere to go on. */
export function EndOfList({ children = "That’s everything", action }: { children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-4 py-10 text-13 text-ink-3">
      <div className="flex w-full items-center gap-4 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        <LogoMark className="size-5 opacity-70" />
      </div>
      <p>{children}</p>
      {action}
    </div>
  );
}
