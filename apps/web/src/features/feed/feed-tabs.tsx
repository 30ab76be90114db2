import { feedSorts, feedWindows, windowedSorts } from "@medley/api/schema/feed";
import { RemovableChip } from "~/components/chip.tsx";
import { NavTabs } from "~/components/nav-tabs.tsx";
import { DensitySwitch } from "~/components/preference/density-switch.tsx";
import { StickyBar } from "~/components/sticky-bar.tsx";
import { type FeedAddress, writeFeedAddress } from "./feed-address.ts";

const sortWords = {
  hot: "Hot",
  new: "New",
  top: "Top",
  rising: "Rising",
  discussed: "Discussed",
  controversial: "Controversial",
} as const;

const windowWords = { hour: "Hour", day: "Day", week: "Week", month: "Month", year: "Year", all: "All time" } as const;

type FeedTabsProps = { address: FeedAddress; base: string };

/** The feed's sorts, its window where it has one, and what it is narrowed to. All of them are addresses. */
export function FeedTabs({ address, base }: FeedTabsProps) {
  const to = (change: Partial<FeedAddress>) => {
    const { cursor: _, ...here } = address;
    return writeFeedAddress(base, { ...here, ...change });
  };
  return (
    <StickyBar>
      <div className="flex items-center justify-between gap-3">
        <NavTabs
          label="Sort"
          className="min-w-0 flex-1"
          tabs={feedSorts.map((sort) => ({
            href: to({ sort }),
            label: sortWords[sort],
            current: sort === address.sort,
          }))}
        />
        <span className="hidden md:block">
          <DensitySwitch />
        </span>
      </div>
      {windowedSorts.includes(address.sort) ? (
        <NavTabs
          label="Time"
          className="border-line border-t"
          tabs={feedWindows.map((window) => ({
            href: to({ window }),
            label: windowWords[window],
            current: window === address.window,
          }))}
        />
      ) : null}
      <ActiveFilters address={address} to={to} />
    </StickyBar>
  );
}

type ActiveFiltersProps = { address: FeedAddress; to: (change: Partial<FeedAddress>) => string };

function ActiveFilters({ address, to }: ActiveFiltersProps) {
  const { filter } = address;
  const without = (change: Partial<FeedAddress["filter"]>) => to({ filter: { ...filter, ...change } });
  const chips = [
    filter.kind ? { label: filter.kind === "clip" ? "Clips" : "Images", href: without({ kind: undefined }) } : null,
    filter.game ? { label: `Game: ${filter.game}`, href: without({ game: undefined }) } : null,
    filter.broadcaster ? { label: `Channel: ${filter.broadcaster}`, href: without({ broadcaster: undefined }) } : null,
    filter.author ? { label: `By ${filter.author}`, href: without({ author: undefined }) } : null,
    filter.language ? { label: `Language: ${filter.language}`, href: without({ language: undefined }) } : null,
    filter.nsfw ? { label: `NSFW: ${filter.nsfw}`, href: without({ nsfw: undefined }) } : null,
    ...filter.tags.map((tag) => ({
      label: `#${tag}`,
      href: without({ tags: filter.tags.filter((other) => other !== tag) }),
    })),
    ...filter.excludeTags.map((tag) => ({
      label: `not #${tag}`,
      href: without({ excludeTags: filter.excludeTags.filter((other) => other !== tag) }),
    })),
  ].filter((chip) => chip !== null);
  if (chips.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1.5 py-2.5">
      {chips.map((chip) => (
        <li key={chip.label}>
          <RemovableChip href={chip.href} removeLabel={`Remove the filter ${chip.label}`}>
            {chip.label}
          </RemovableChip>
        </li>
      ))}
    </ul>
  );
}
