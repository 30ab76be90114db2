"use client";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Link } from "../link.tsx";
import type { NavItem } from "./navigation.tsx";

type NavLinkProps = NavItem & {
  /** "rail" is a row that folds to an icon over its word on narrow screens; "bar" is a slot of the bottom bar. */
  look: "rail" | "bar";
  /** On the icon's corner, such as the unread number. */
  badge?: ReactNode;
};

const looks = {
  rail: "h-15 flex-col justify-center gap-0.5 text-12 xl:h-10 xl:flex-row xl:justify-start xl:gap-3 xl:px-3 xl:text-15 hover:bg-surface-2",
  bar: "h-14 flex-1 flex-col justify-center gap-0.5 text-12",
};

/** One place in the frame; lit when one is there, and from the moment it is pressed. */
export function NavLink({ href, label, icon, deep = false, alsoAt, look, badge }: NavLinkProps) {
  const pathname = usePathname();
  const here = pathname === href || pathname === alsoAt || (deep && pathname.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      aria-current={here ? "page" : undefined}
      className={`group/nav flex min-w-0 items-center rounded-control font-medium text-ink-2 -outline-offset-2 transition-colors hover:text-ink-1 aria-[current=page]:font-semibold aria-[current=page]:text-ink-1 pending:text-ink-1 [&_svg]:size-5 ${looks[look]}`}
    >
      <span className="relative transition-colors group-aria-[current=page]/nav:text-accent-mark">
        {icon}
        {badge ? <span className="absolute -top-2 left-3.5">{badge}</span> : null}
      </span>
      <span className="max-w-full truncate">{label}</span>
    </Link>
  );
}
