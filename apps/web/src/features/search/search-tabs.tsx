import { NavTabs } from "~/components/nav-tabs.tsx";
import { DensitySwitch } from "~/components/preference/density-switch.tsx";
import { StickyBar } from "~/components/sticky-bar.tsx";
import { type SearchAddress, searchTabs, writeSearchAddress } from "./search-address.ts";
import type { HitCounts } from "./search-types.ts";
import { countWords, tabWords } from "./search-words.ts";

type SearchTabsProps = { address: SearchAddress; counts: HitCounts | undefined };

/** What one may look for, with how much of it there is. Filters are kept for the way back to the posts. */
export function SearchTabs({ address, counts }: SearchTabsProps) {
  const { cursor: _, ...here } = address;
  return (
    <StickyBar className="flex items-center justify-between gap-3">
      <NavTabs
        label="What to find"
        className="min-w-0 flex-1"
        tabs={searchTabs.map((tab) => ({
          href: writeSearchAddress({ ...here, tab }),
          label: tabWords[tab],
          count: counts && countWords(counts[tab]),
          current: tab === address.tab,
        }))}
      />
      {address.tab === "posts" ? (
        <span className="hidden md:block">
          <DensitySwitch />
        </span>
      ) : null}
    </StickyBar>
  );
}
