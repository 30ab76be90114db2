import type { WarmRead } from "@medley/cache";
import { newId } from "@medley/db";
import { visitor } from "../actor.ts";
import type { App } from "../context.ts";
import { listFeed } from "./list-feed.ts";
import { type FeedSort, ListFeedInput } from "./schema.ts";

/** What the front page's tabs show before anybody chose a filter. */
const sorts: readonly FeedSort[] = ["hot", "new", "rising", "top"];

/** The front page's feeds as a visitor reads them, so that the first one finds them cached. */
export function frontPageReads(app: App): WarmRead[] {
  return sorts.map((sort) => ({
    name: `feed ${sort}`,
    read: () => {
      const request = { id: newId(), ip: "127.0.0.1", userAgent: "warm-up" };
      return listFeed({ ...app, actor: visitor, request }, ListFeedInput.parse({ sort }));
    },
  }));
}
