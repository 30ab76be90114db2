import { feedSorts, feedWindows, windowedSorts } from "@medley/api/schema/feed";
import { NavTabs } from "~/components/nav-tabs.tsx";
import { DensitySwitch } from "~/components/preference/density-switch.tsx";
import { StickyBar, StickyRow } from "~/components/sticky-bar.tsx";
import { ActiveFilters } from "./active-filters.tsx";
import { type FeedAddress, writeFeedAddress } from "./feed-address.ts";

const sortWords = {
  hot: "Hot",
  new: "New",
  top: "Top",
  rising: "Rising",
  discussed: "Discussed",
  controversial: "Controversial",
} as const;

export const windowWords = {
  hour: "Hour",
  day: "Day",
  week: "Week",
  month: "Month",
  year: "Year",
  all: "All time",
} as const;

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
        <StickyRow>
          <NavTabs
            label="Time"
            tabs={feedWindows.map((window) => ({
              href: to({ window }),
              label: windowWords[window],
              current: window === address.window,
            }))}
          />
        </StickyRow>
      ) : null}
      <ActiveFilters filter={address.filter} to={(filter) => to({ filter })} />
    </StickyBar>
  );
}
