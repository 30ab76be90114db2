import { clsx } from "clsx";

/** The look of everything one types or picks in. The text is 16 px on phones, or iOS zooms the page. */
export function controlStyle(className?: string) {
  return clsx(
    "block w-full rounded-control border border-edge bg-surface-1 px-3 text-15 text-ink-1 transition-colors max-md:text-[1rem]",
    "hover:border-ink-3 focus-visible:border-accent-ink focus-visible:outline-1 focus-visible:outline-offset-0",
    "aria-invalid:border-bad disabled:bg-surface-2 disabled:text-ink-3 [&[readonly]]:bg-surface-2",
    className,
  );
}
