import { keptMs } from "../feed/kept-ms.ts";

/** How every list of found things pages on: from the cursor its address begins at, kept as long as the server's list. */
export function pageOptions(cursor: string | undefined) {
  return {
    initialCursor: cursor,
    getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor,
    gcTime: keptMs,
    staleTime: keptMs,
  };
}
