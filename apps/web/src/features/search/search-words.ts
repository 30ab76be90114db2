import { formatExact } from "~/components/number-format.ts";
import type { SearchTab } from "./search-address.ts";
import type { HitCounts } from "./search-types.ts";

export const tabWords: Record<SearchTab, string> = { posts: "Posts", people: "People", tags: "Tags", games: "Games" };

/** 7, or "1,000+" when there are more than were counted. */
export function countWords({ count, more }: HitCounts[SearchTab]): string {
  return formatExact(count) + (more ? "+" : "");
}
