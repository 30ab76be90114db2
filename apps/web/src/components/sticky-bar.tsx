import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";

/** A strip that stays under the header, and at the top of the screen while the header is away: tabs, filters, bulk actions. */
export function StickyBar({ className, ...rest }: ComponentProps<"div">) {
  return <div {...rest} className={clsx("under-header -mx-4 border-line border-b px-4 md:mx-0 md:px-0", className)} />;
}

/** A further row of it, below a line as long as its own. */
export function StickyRow({ children }: { children: ReactNode }) {
  return <div className="-mx-4 border-line border-t px-4 md:mx-0 md:px-0">{children}</div>;
}
