import type { ReactNode } from "react";
import { NavLink } from "./nav-link.tsx";
import type { NavItem, Navigation } from "./navigation.tsx";

type LeftRailProps = { navigation: Navigation; unread: ReactNode; foot: ReactNode };

/** From 768 px icons over their words, from 1280 px rows. */
export function LeftRail({ navigation, unread, foot }: LeftRailProps) {
  return (
    <div className="shell-rail sticky top-(--header-height) hidden h-[calc(100dvh-var(--header-height))] flex-col justify-between self-start overflow-y-auto py-4 [scrollbar-width:none] md:flex">
      <nav aria-label="Main" className="space-y-5 xl:pr-2">
        <Group items={navigation.main} unread={unread} />
        <Group title="Yours" items={navigation.library} unread={unread} />
        <Group title="Staff" items={navigation.staff} unread={unread} />
      </nav>
      <div className="hidden px-3 xl:block">{foot}</div>
    </div>
  );
}

function Group({ title, items, unread }: { title?: string; items: NavItem[]; unread: ReactNode }) {
  if (items.length === 0) return null;
  return (
    <div className="border-line border-t pt-4 first:border-0 first:pt-0 xl:border-0 xl:pt-0">
      {title ? (
        <h2 className="mb-1 hidden px-3 font-medium font-sans text-12 text-ink-3 tracking-normal xl:block">{title}</h2>
      ) : null}
      <ul className="space-y-0.5">
        {items.map((item) => (
          <li key={item.href}>
            <NavLink {...item} look="rail" badge={item.count === undefined ? undefined : unread} />
          </li>
        ))}
      </ul>
    </div>
  );
}
