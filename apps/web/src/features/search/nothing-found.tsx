import { EmptyState } from "~/components/empty-state.tsx";
import { LinkButton } from "~/components/link-button.tsx";
import { noFilter, type SearchAddress, searchTabs, writeSearchAddress } from "./search-address.ts";
import { SearchTips } from "./search-help.tsx";
import type { HitCounts } from "./search-types.ts";
import { countWords, tabWords } from "./search-words.ts";

type NothingFoundProps = { address: SearchAddress; counts: HitCounts | undefined };

/** Nothing of this kind: the ways on are fewer filters, what there is of other kinds, other words. */
export function NothingFound({ address, counts }: NothingFoundProps) {
  const { q, tab } = address;
  const { cursor: _, ...here } = address;
  const path = writeSearchAddress(here);
  const cleared = writeSearchAddress({ ...here, filter: noFilter });
  const narrowed = tab === "posts" && path !== cleared;
  const others = searchTabs.filter((other) => other !== tab && counts && counts[other].count > 0);
  return (
    <>
      <EmptyState
        drawing="nothing-found"
        title={`No ${tab} found`}
        className="pb-6!"
        action={
          narrowed || others.length > 0 ? (
            <>
              {narrowed ? (
                <LinkButton href={cleared} variant="primary">
                  Search without filters
                </LinkButton>
              ) : null}
              {others.map((other) => (
                <LinkButton key={other} href={writeSearchAddress({ ...here, tab: other })}>
                  {tabWords[other]} · {counts && countWords(counts[other])}
                </LinkButton>
              ))}
            </>
          ) : null
        }
      >
        Nothing matches “{q}”{narrowed ? " with these filters" : ""}. Try fewer or other words.
      </EmptyState>
      <SearchTips />
    </>
  );
}
