import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { Link } from "./link.tsx";

function itemStyle(danger: boolean) {
  return clsx(
    "flex min-h-9 w-full items-center gap-2.5 rounded-[7px] px-2.5 text-start font-medium text-13 -outline-offset-2 transition-colors",
    "hover:bg-surface-2 focus-visible:bg-surface-2 aria-disabled:opacity-55 pointer-coarse:min-h-11 [&>svg]:size-4 [&>svg]:shrink-0",
    danger ? "text-bad" : "text-ink-1 [&>svg]:text-ink-3",
  );
}

type MenuItemProps = {
  icon?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
  onSelect?: () => void;
  /** "submit" inside a form, such as signing out. */
  type?: "button" | "submit";
  children: ReactNode;
};

/** Something a menu does. */
export function MenuItem({
  icon,
  danger = false,
  disabled = false,
  onSelect,
  type = "button",
  children,
}: MenuItemProps) {
  return (
    <button
      type={type}
      role="menuitem"
      tabIndex={-1}
      aria-disabled={disabled || undefined}
      className={itemStyle(danger)}
      onClick={disabled ? undefined : onSelect}
    >
      {icon}
      {children}
    </button>
  );
}

type MenuLinkProps = Omit<ComponentProps<typeof Link>, "className"> & { icon?: ReactNode };

/** Somewhere a menu leads. */
export function MenuLink({ icon, children, ...rest }: MenuLinkProps) {
  return (
    <Link {...rest} role="menuitem" tabIndex={-1} className={itemStyle(false)}>
      {icon}
      {children}
    </Link>
  );
}

/** A line between groups of items. */
export function MenuSeparator() {
  return <hr className="-mx-1 my-1 border-line border-t" />;
}

/** Something in a menu that is not an item: who is signed in, the theme. */
export function MenuSection({ children }: { children: ReactNode }) {
  return (
    <div role="none" className="px-2.5 py-2">
      {children}
    </div>
  );
}
