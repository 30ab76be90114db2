import { describe, expect, test } from "vitest";
import { noFilter, readSearchAddress, writeSearchAddress } from "./search-address.ts";

const read = (query: string) => readSearchAddress(Object.fromEntries(new URL(query, "http://x").searchParams));

describe("the search page's address", () => {
  test("says nothing of what goes without saying", () => {
    expect(writeSearchAddress(read("/search"))).toBe("/search");
    expect(writeSearchAddress(read("/search?q=%20&type=posts&sort=relevance&window=all&minScore=&game="))).toBe(
      "/search",
    );
  });

  test("comes back the same after a round", () => {
    const query =
      "/search?q=a+b&type=tags&sort=new&window=month&since=2026-01-02&until=2026-02-03&minScore=5&kind=clip&game=chess&author=ada&language=de&nsfw=only&tags=funny,win&excludeTags=old&cursor=c";
    expect(writeSearchAddress(read(query))).toBe(query);
  });

  test("leaves out what the API would refuse", () => {
    expect(read("/search?q=x&type=cats&sort=hot&window=age&since=yesterday&minScore=lots&kind=cat&author=me")).toEqual({
      q: "x",
      tab: "posts",
      sort: "relevance",
      filter: noFilter,
    });
  });

  test("takes names as people write them", () => {
    const { filter } = read(
      "/search?q=x&game=Just%20Chatting&broadcaster=@Somebody&author=@Ada&tags=%23Funny,%20big%20win",
    );
    expect(filter).toMatchObject({
      game: "just-chatting",
      broadcaster: "somebody",
      author: "ada",
      tags: ["funny", "big-win"],
    });
  });

  test("cuts words that are too long, and takes those that can't be seen as none", () => {
    expect([...read(`/search?q=${"é".repeat(300)}`).q]).toHaveLength(200);
    expect(read("/search?q=%E2%80%8B%00").q).toBe("");
  });
});
