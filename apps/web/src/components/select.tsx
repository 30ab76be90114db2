import { clsx } from "clsx";
import ChevronDown from "lucide-react/icons/chevron-down";
import type { ComponentProps } from "react";
import { controlStyle } from "./control-style.ts";

/** The browser's own select, so phones show their own wheel. Children are `<option>`s. */
export function Select({ className, quiet = false, ...rest }: ComponentProps<"select"> & { quiet?: boolean }) {
  return (
    <span className={clsx("relative inline-block", quiet ? "w-auto" : "w-full", className)}>
      <select
        {...rest}
        className={
          quiet
            ? "h-8 appearance-none rounded-control bg-transparent pr-7 pl-2.5 font-medium text-13 text-ink-2 hover:bg-surface-2 hover:text-ink-1 pointer-coarse:h-11"
            : controlStyle("h-10 appearance-none truncate pr-9 pointer-coarse:h-11")
        }
      />
      <ChevronDown
        className={clsx(
          "pointer-events-none absolute inset-y-0 my-auto size-4 text-ink-3",
          quiet ? "right-2" : "right-3",
        )}
      />
    </span>
  );
}
