import { describe, expect, it } from "vitest";
import { findMentions } from "./find-mentions.ts";
import { renderMarkdown } from "./render-markdown.ts";

describe("mentions", () => {
  it("are found wherever a text names a member, each once whatever its case", () => {
    expect(findMentions("@alice, (@bob) **@carol_c** and @ALICE's\n\n> @d-d\n\n- _@erin_")).toEqual([
      "alice",
      "bob",
      "carol_c",
      "d-d",
      "erin",
    ]);
  });

  it.each([
    "a@alice.example",
    "`@alice`",
    "```\n@alice\n```",
    "[@alice](https://b.example)",
    "https://b.example/@alice",
    "@al",
    `@${"a".repeat(33)}`,
    "\\@alice",
    "é@alice",
    "@@alice",
  ])("are not seen in %j", (text) => {
    expect(findMentions(text)).toEqual([]);
    expect(renderMarkdown(text, { flavour: "comment" })).not.toContain('href="/u/');
  });

  it("are at most ten", () => {
    const names = Array.from({ length: 30 }, (_, i) => `member${i}`);
    expect(findMentions(names.map((name) => `@${name}`).join(" "))).toEqual(names.slice(0, 10));
  });

  it("link to the member's page, in the same tab", () => {
    expect(renderMarkdown("hi @alice!", { flavour: "comment" })).toBe(
      '<p>hi <a href="/u/alice" rel="nofollow ugc noopener">@alice</a>!</p>',
    );
  });
});
