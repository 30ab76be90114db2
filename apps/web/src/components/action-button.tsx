import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { CompactNumber } from "./compact-number.tsx";
import { Link } from "./link.tsx";

type ActionFace = {
  icon: ReactNode;
  /** The accessible name, and the tip when there is no word beside the icon. */
  label: string;
  count?: number;
  /** A word shown beside the icon. */
  children?: ReactNode;
};

type ActionButtonProps = ActionFace & Omit<ComponentProps<"button">, "children" | "aria-label">;

/** One of a row of quiet actions: an icon, perhaps a count. `aria-pressed` makes it a switch that fills when on. */
export function ActionButton({ icon, label, count, children, className, ...rest }: ActionButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={nameOf(label, count)}
      className={clsx("action", className)}
    >
      {icon}
      {count === undefined ? null : <CompactNumber value={count} />}
      {children}
    </button>
  );
}

type ActionLinkProps = ActionFace & Omit<ComponentProps<typeof Link>, "children" | "aria-label">;

/** The same for something that goes somewhere, such as the comments. */
export function ActionLink({ icon, label, count, children, className, ...rest }: ActionLinkProps) {
  return (
    <Link title={label} {...rest} aria-label={nameOf(label, count)} className={clsx("action", className)}>
      {icon}
      {count === undefined ? null : <CompactNumber value={count} />}
      {children}
    </Link>
  );
}

function nameOf(label: string, count: number | undefined): string {
  return count === undefined ? label : `${label}, ${count}`;
}
