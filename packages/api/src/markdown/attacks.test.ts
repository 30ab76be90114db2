import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./render-markdown.ts";
import { sanitize } from "./sanitize.ts";
import { attacks } from "./testing/attacks.ts";
import { foreignMarkup } from "./testing/live-markup.ts";

const flavours = ["comment", "description", "bio"] as const;

/** Texts put together of what means something to one parser or the other. */
const pieces = fc.constantFrom(
  ...["<", ">", '"', "'", "`", "[", "]", "(", ")", "!", "*", "_", "~~", "\\", "&", "#", ";", ":", "/", "|", "-", "@"],
  ...["\n", "\n\n", "    ", "\t", "\u0000", "\u200b", "<script>", "</script>", "<img src=x ", "onerror=", "onload="],
  ...["javascript:", "data:text/html,", "https://a.example/", "&#x6a;", "&lt;", "&colon;", "]: ", "](", "<!--", "-->"],
  ...["|:-:|\n", "```", "alert(1)", "@alice", "style=", "<svg/", "<a href=", "<p ", "<xmp>", "<math>"],
);
const written = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.array(fc.constantFrom(...attacks), { maxLength: 4 }).map((parts) => parts.join("")),
);

describe("hostile text", () => {
  it("is known in at least a hundred forms", () => {
    expect(new Set(attacks).size).toBe(attacks.length);
    expect(attacks.length).toBeGreaterThanOrEqual(100);
  });

  it.each(attacks)("leaves nothing live of %j", (attack) => {
    for (const flavour of flavours) expect(foreignMarkup(renderMarkdown(attack, { flavour }))).toEqual([]);
    for (const around of [`x ${attack} y`, `**${attack}**`, `> ${attack}`, `| a |\n|---|\n| ${attack} |`]) {
      expect(foreignMarkup(renderMarkdown(around, { flavour: "comment" }))).toEqual([]);
    }
  });

  it("leaves nothing live however it is put together", () => {
    fc.assert(
      fc.property(written, fc.constantFrom(...flavours), (text, flavour) => {
        expect(foreignMarkup(renderMarkdown(text, { flavour }))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("is stopped by the second wall alone", () => {
    for (const attack of attacks) expect(foreignMarkup(sanitize(attack))).toEqual([]);
    fc.assert(
      fc.property(written, (text) => {
        expect(foreignMarkup(sanitize(text))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("would be noticed if it did get through", () => {
    const live = ["<script>x</script>", '<a href="javascript:x">y</a>', '<p onclick="x">y</p>', "a < b"];
    for (const html of live) expect(foreignMarkup(html)).not.toEqual([]);
  });
});
