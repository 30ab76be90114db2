import { describe, expect, test } from "vitest";
import { feedInput, readFeedAddress, writeFeedAddress } from "./feed-address.ts";
import { withCursor } from "./with-cursor.ts";

describe("a feed's address", () => {
  test("says nothing of what goes without saying", () => {
    expect(writeFeedAddress("/", readFeedAddress({}))).toBe("/");
    expect(writeFeedAddress("/", readFeedAddress({ sort: "hot", window: "year" }))).toBe("/");
  });

  test("comes back the same after a round", () => {
    const query = "/?sort=top&window=month&kind=clip&game=chess&language=de&nsfw=only&tags=funny,win&excludeTags=old";
    const params = Object.fromEntries(new URL(query, "http://x").searchParams);
    expect(writeFeedAddress("/", readFeedAddress(params))).toBe(query);
  });

  test("leaves out what the API would refuse", () => {
    const { sort, window, filter } = readFeedAddress({ sort: "best", window: "decade", game: "No Such!", tags: "a b" });
    expect({ sort, window, filter }).toEqual({ sort: "hot", window: "week", filter: { tags: [], excludeTags: [] } });
  });

  test("is narrowed by its page, whatever it says itself", () => {
    const address = readFeedAddress({ tags: "funny", game: "chess" });
    expect(feedInput(address, { tags: ["win"], game: "go" })).toMatchObject({ tags: ["win", "funny"], game: "go" });
  });

  test("takes a cursor on its end, and gives it back", () => {
    for (const path of ["/", "/tags/funny?sort=top"]) {
      const { searchParams } = new URL(withCursor(path, "a+b/c="), "http://x");
      expect(readFeedAddress(Object.fromEntries(searchParams)).cursor).toBe("a+b/c=");
    }
  });
});
