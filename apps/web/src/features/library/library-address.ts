import { first, type SearchParams } from "../feed/feed-address.ts";
import { withParams } from "../feed/with-params.ts";
import type { LibraryStatus } from "./library-types.ts";

export const libraryTabs: { status: LibraryStatus; label: string }[] = [
  { status: "any", label: "All" },
  { status: "active", label: "Published" },
  { status: "processing", label: "Being prepared" },
  { status: "pending", label: "Waiting" },
  { status: "failed", label: "Failed" },
  { status: "rejected", label: "Not accepted" },
  { status: "removed", label: "Removed" },
];

/** Which of one's images an address asks for; what is no state is all of them. */
export function readLibraryStatus(params: SearchParams): LibraryStatus {
  return libraryTabs.find(({ status }) => status === first(params.status))?.status ?? "any";
}

export function libraryPath(status: LibraryStatus, cursor?: string): string {
  const params = new URLSearchParams();
  if (status !== "any") params.set("status", status);
  if (cursor) params.set("cursor", cursor);
  return withParams("/library", params);
}

/** What page and browser both ask for. */
export function libraryInput(status: LibraryStatus) {
  return { status, limit: 40 };
}
