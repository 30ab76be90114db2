import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";

type IconButtonProps = Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  /** Its accessible name, shown as a tip as well. */
  label: string;
  icon: ReactNode;
  size?: "small" | "medium";
  /** "end" where the page's edge is near. */
  "data-tip-align"?: "end";
};

/** A square button with a picture and a name; 44 px wherever a finger presses it. */
export function IconButton({ label, icon, size = "medium", className, ...rest }: IconButtonProps) {
  return (
    <button type="button" {...rest} aria-label={label} data-tip={label} className={iconButtonStyle(size, className)}>
      {icon}
    </button>
  );
}

/** The look of `IconButton`, for links and menu triggers that are the same shape. */
export function iconButtonStyle(size: "small" | "medium" = "medium", className?: string) {
  return clsx(
    "tip relative inline-flex shrink-0 items-center justify-center rounded-control text-ink-2 transition-colors",
    "hover:bg-surface-2 hover:text-ink-1 active:bg-surface-3 disabled:opacity-55 aria-expanded:bg-surface-2",
    "pointer-coarse:size-11",
    size === "small" ? "size-8 [&>svg]:size-4" : "size-9 [&>svg]:size-5",
    className,
  );
}
