import type { Metadata } from "next";
import { type FeedAddress, readFeedAddress, type SearchParams, writeFeedAddress } from "./feed-address.ts";

type Types = NonNullable<NonNullable<Metadata["alternates"]>["types"]>;

/** Where feed readers find what a list's page shows: `/atom` before the page's own address. */
export function atomLink(path: string): Types {
  return { "application/atom+xml": `/atom${path}` };
}

/** The same for a feed's page, by the sort and filters it was asked for. */
export function atomLinkOf(base: string, params: SearchParams): Types {
  const { cursor: _, ...here }: FeedAddress = readFeedAddress(params);
  return atomLink(writeFeedAddress(base, here));
}
