import { clsx } from "clsx";
import SlidersHorizontal from "lucide-react/icons/sliders-horizontal";
import { buttonStyle } from "~/components/button-style.ts";
import { NavTabs } from "~/components/nav-tabs.tsx";
import { getViewer } from "~/trpc/server.tsx";
import { ActiveFilters } from "../feed/active-filters.tsx";
import { windowWords } from "../feed/feed-tabs.tsx";
import { FilterForm } from "./filter-form.tsx";
import { noFilter, type SearchAddress, writeSearchAddress } from "./search-address.ts";

const sortWords = { relevance: "Best match", new: "New", top: "Top" } as const;
const sorts = ["relevance", "new", "top"] as const;

/** How the posts found are ordered, and what they are narrowed to. All of it is in the address. */
export async function SearchTools({ address }: { address: SearchAddress }) {
  const { cursor: _, ...here } = address;
  const to = (change: Partial<SearchAddress>) => writeSearchAddress({ ...here, ...change });
  const viewer = await getViewer();
  const path = to({});
  return (
    <section aria-label="Order and filters" className="relative border-line border-b">
      <NavTabs
        label="Sort"
        className="mr-28!"
        tabs={sorts.map((sort) => ({ href: to({ sort }), label: sortWords[sort], current: sort === address.sort }))}
      />
      {/* Another address closes it again. */}
      <details key={path} className="group/filters">
        <summary
          className={clsx(
            buttonStyle("ghost", "small"),
            "absolute! top-1.5 right-0 -mr-3 list-none group-open/filters:bg-surface-2 group-open/filters:text-ink-1",
          )}
        >
          <SlidersHorizontal />
          Filters
        </summary>
        <FilterForm
          filter={address.filter}
          fixed={{ q: address.q, sort: address.sort === "relevance" ? "" : address.sort }}
          cleared={to({ filter: noFilter })}
          member={viewer !== null}
        />
      </details>
      <ActiveFilters
        filter={address.filter}
        to={(filter) => to({ filter: { ...address.filter, ...filter } })}
        more={ownChips(address, to)}
      />
    </section>
  );
}

/** What only a search is narrowed by. */
function ownChips({ filter }: SearchAddress, to: (change: Partial<SearchAddress>) => string) {
  const { window, since, until, minScore } = filter;
  return [
    window === "all"
      ? null
      : { label: `Last ${windowWords[window].toLowerCase()}`, without: { window: "all" } as const },
    since ? { label: `From ${since}`, without: { since: undefined } } : null,
    until ? { label: `To ${until}`, without: { until: undefined } } : null,
    minScore ? { label: `Score ${minScore} or more`, without: { minScore: undefined } } : null,
  ]
    .filter((chip) => chip !== null)
    .map(({ label, without }) => ({ label, href: to({ filter: { ...filter, ...without } }) }));
}
