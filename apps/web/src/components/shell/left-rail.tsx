import type { ReactNode } from "react";
import { NavLink } from "./nav-link.tsx";
import type { NavItem, Navigation } from "./navigation.tsx";

/** From 768 px icons over their words, from 1280 px rows, with room below for more and a foot. */
export function LeftRail({ navigation, below, foot }: { navigation: Navigation; below: ReactNode; foot: ReactNode }) {
  return (
    <div className="shell-rail sticky top-(--header-height) hidden h-[calc(100dvh-var(--header-height))] flex-col gap-5 self-start overflow-y-auto py-4 [scrollbar-width:none] md:flex xl:-mx-3">
      <nav aria-label="Main" className="space-y-4 xl:space-y-5">
        <Group items={navigation.main} />
        <Group title="Yours" items={navigation.library} />
        <Group title="Staff" items={navigation.staff} />
      </nav>
      <div className="hidden flex-1 px-3 xl:block">{below}</div>
      {foot ? (
        <section aria-label="Display" className="hidden px-3 xl:block">
          {foot}
        </section>
      ) : null}
    </div>
  );
}

function Group({ title, items }: { title?: string; items: NavItem[] }) {
  if (items.length === 0) return null;
  return (
    <div className="border-line border-t pt-4 first:border-0 first:pt-0 xl:border-0 xl:pt-0">
      {title ? (
        <h2 className="mb-1 hidden px-3 font-medium font-sans text-12 text-ink-3 tracking-normal xl:block">{title}</h2>
      ) : null}
      <ul className="space-y-0.5">
        {items.map((item) => (
          <li key={item.href}>
            <NavLink {...item} look="rail" />
          </li>
        ))}
      </ul>
    </div>
  );
}
