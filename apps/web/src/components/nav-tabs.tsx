import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Link } from "./link.tsx";

export type NavTab = { href: string; label: ReactNode; current: boolean; count?: ReactNode };

type NavTabsProps = {
  /** What the row chooses, for people who can't see it: "Sort", "Profile sections". */
  label: string;
  tabs: NavTab[];
  className?: string;
  /** Keep the reader where they are, as for a sort inside a page. */
  scroll?: boolean;
};

/** Tabs that are addresses: a row of links with the current one underlined. Scrolls sideways rather than wrapping. */
export function NavTabs({ label, tabs, className, scroll = true }: NavTabsProps) {
  return (
    <nav aria-label={label} className={clsx("-mx-3 overflow-x-auto [scrollbar-width:none]", className)}>
      <ul className="flex min-w-max">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              scroll={scroll}
              aria-current={tab.current ? "page" : undefined}
              className={tabStyle("pending:text-ink-1 pending:after:bg-line")}
            >
              {tab.label}
              {tab.count === undefined ? null : <span className="text-12 text-ink-3 tabular-nums">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** One tab's look; current by `aria-current` or `aria-selected`. */
function tabStyle(className?: string) {
  return clsx(
    "relative flex h-11 items-center gap-1.5 rounded-control px-3 font-medium text-13 text-ink-3 -outline-offset-4 transition-colors hover:text-ink-1",
    "after:absolute after:inset-x-3 after:bottom-0 after:h-0.5 after:rounded-full after:bg-transparent after:transition-colors",
    "aria-[current=page]:font-semibold aria-[current=page]:text-ink-1 aria-[current=page]:after:bg-accent",
    "aria-selected:font-semibold aria-selected:text-ink-1 aria-selected:after:bg-accent",
    className,
  );
}
