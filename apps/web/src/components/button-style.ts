import { clsx } from "clsx";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger";
export type ButtonSize = "small" | "medium" | "large";

const variants: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent font-semibold hover:bg-accent-strong",
  secondary: "border border-line bg-surface-1 text-ink-1 hover:bg-surface-2 active:bg-surface-3",
  ghost: "text-ink-2 hover:bg-surface-2 hover:text-ink-1 active:bg-surface-3",
  danger: "bg-bad-fill text-on-bad font-semibold hover:brightness-110",
};

const sizes: Record<ButtonSize, string> = {
  small: "h-8 px-3 text-13 hit-44",
  medium: "h-9 px-3.5 text-13 hit-44 pointer-coarse:h-10",
  large: "h-11 px-5 text-15",
};

/** The one look of everything that is pressed, shared by buttons and by links that act like one. */
export function buttonStyle(variant: ButtonVariant = "secondary", size: ButtonSize = "medium", className?: string) {
  return clsx(
    "relative inline-flex shrink-0 items-center justify-center gap-2 rounded-control font-medium whitespace-nowrap select-none",
    "transition-colors disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0",
    variants[variant],
    sizes[size],
    className,
  );
}
