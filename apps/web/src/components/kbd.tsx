import type { ReactNode } from "react";

/** A key on the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-grid h-6 min-w-6 place-items-center rounded-[5px] border border-line border-b-2 bg-surface-1 px-1.5 font-medium font-sans text-12 text-ink-2">
      {children}
    </kbd>
  );
}
