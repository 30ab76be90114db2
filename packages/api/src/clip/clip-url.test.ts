import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clipSlugPattern, parseClipSlug } from "./clip-url.ts";

const slug = "AwkwardHelplessSalamanderSwiftRage-x_9Zk2";

const letters = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"];
const anySlug = fc
  .string({ unit: fc.constantFrom(...letters, "-"), minLength: 1, maxLength: 100 })
  .filter((text) => !["embed", "create"].includes(text.toLowerCase()));
const anyChannel = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 25 });
const anyTail = fc.constantFrom(
  "",
  "/",
  "?",
  "?a=b",
  "/?filter=clips&range=7d",
  "#t=1",
  "?x=1#y",
  "/#/",
  "?next=https://evil.example/",
);

describe("the slug is found in", () => {
  test.each([
    slug,
    `https://clips.twitch.tv/${slug}`,
    `https://www.twitch.tv/some_channel/clip/${slug}`,
    `https://twitch.tv/some_channel/clip/${slug}`,
    `https://m.twitch.tv/some_channel/clip/${slug}`,
    `http://clips.twitch.tv/${slug}`,
    `clips.twitch.tv/${slug}`,
    `HTTPS://Clips.Twitch.TV/${slug}`,
    `  https://clips.twitch.tv/${slug}\n`,
    `https://clips.twitch.tv/${slug}/?tt_medium=redt#x`,
  ])("%s", (text) => {
    expect(parseClipSlug(text)).toBe(slug);
  });

  test("every URL shape, whatever its slug, channel, query, fragment and trailing slash", () => {
    fc.assert(
      fc.property(anySlug, anyChannel, anyTail, (any, channel, tail) => {
        expect(parseClipSlug(any)).toBe(any);
        expect(parseClipSlug(`https://clips.twitch.tv/${any}${tail}`)).toBe(any);
        for (const host of ["twitch.tv", "www.twitch.tv", "m.twitch.tv"]) {
          expect(parseClipSlug(`https://${host}/${channel}/clip/${any}${tail}`)).toBe(any);
        }
      }),
    );
  });
});

describe("nothing is found in", () => {
  test.each([
    "",
    " ",
    "two words",
    "x".repeat(101),
    `https://clips.twitch.tv/${"x".repeat(101)}`,
    `https://clips.twitch.tv/${slug}?${"x".repeat(2_000)}`,
    "https://clips.twitch.tv/",
    "https://clips.twitch.tv/embed?clip=Abc",
    "https://clips.twitch.tv/create",
    `https://clips.twitch.tv/${slug}/edit`,
    `https://clips.twitch.tv//${slug}`,
    `https://www.twitch.tv/${slug}`,
    `https://www.twitch.tv/clip/${slug}`,
    `https://www.twitch.tv/a/b/clip/${slug}`,
    `https://www.twitch.tv/some_channel/video/${slug}`,
    `https://www.twitch.tv/some-channel/clip/${slug}`,
    `https://evil.example/${slug}`,
    `https://evil.example/clips.twitch.tv/${slug}`,
    `https://clips.twitch.tv.evil.example/${slug}`,
    `https://evilclips.twitch.tv/${slug}`,
    `https://clips-twitch.tv/${slug}`,
    `https://clipsxtwitch.tv/${slug}`,
    `https://clips.twitch.tv.:443/${slug}`,
    `https://clips.twitch.tv./${slug}`,
    `https://clips.twitch.tv:443/${slug}`,
    `https://user@clips.twitch.tv/${slug}`,
    `https://user:secret@clips.twitch.tv/${slug}`,
    `https://clips.twitch.tv@evil.example/${slug}`,
    `https://clips.twitch.tv%2f@evil.example/${slug}`,
    `https://clips.twitch.tv\\@evil.example/${slug}`,
    `https:\\\\clips.twitch.tv\\${slug}`,
    `https:/clips.twitch.tv/${slug}`,
    `//clips.twitch.tv/${slug}`,
    `javascript:alert(1)//clips.twitch.tv/${slug}`,
    "javascript:alert(1)",
    `data:text/html,https://clips.twitch.tv/${slug}`,
    `ftp://clips.twitch.tv/${slug}`,
    `https://clips.twitch.tv/${slug}\u0000`,
    `https://clips.twitch.tv/${slug} more`,
    `https://clips.twitch.tv/${slug}\nhttps://evil.example`,
    "https://clips.twitch.tv/..",
    "https://clips.twitch.tv/%41bc",
    "https://clips.twitch.tv/Ab%00c",
    `https://cl\u0456ps.twitch.tv/${slug}`,
    `https://clips.twitch\u3002tv/${slug}`,
    `https://\uff43lips.twitch.tv/${slug}`,
    `https://clip\u017f.twitch.tv/${slug}`,
    `https://clips\u200b.twitch.tv/${slug}`,
    `https://\u202eclips.twitch.tv/${slug}`,
    "https://clips.twitch.tv/\u212aelvin",
    "\u212aelvin",
    "Sl\u00fcg",
  ])("%j", (text) => {
    expect(parseClipSlug(text)).toBeNull();
  });

  test("a URL on any other host", () => {
    const ours = /^(clips\.|www\.|m\.)?twitch\.tv$/i;
    fc.assert(
      fc.property(fc.webAuthority({ withPort: true, withUserInfo: true }), anySlug, (host, any) => {
        fc.pre(!ours.test(host));
        expect(parseClipSlug(`https://${host}/${any}`)).toBeNull();
        expect(parseClipSlug(`https://${host}/channel/clip/${any}`)).toBeNull();
      }),
    );
  });

  test("a URL with one character put in before its slug", () => {
    const url = `https://clips.twitch.tv/${slug}`;
    const before = fc.nat("https://clips.twitch.tv".length);
    fc.assert(
      fc.property(before, fc.string({ unit: "binary", minLength: 1, maxLength: 1 }), (at, inserted) => {
        fc.pre(inserted.trim() !== "" || at > 0);
        const text = url.slice(0, at) + inserted + url.slice(at);
        expect([null, slug]).toContain(parseClipSlug(text));
        if (parseClipSlug(text) !== null) expect(new URL(text.trim()).hostname).toMatch(/^clips\.twitch\.tv$/);
      }),
    );
  });
});

test("whatever the text, the answer is null or made of a slug's characters that stand in the text", () => {
  const parts = fc.constantFrom(
    "https://",
    "clips.twitch.tv",
    "/",
    "www.twitch.tv",
    "clip",
    "@",
    ":",
    "?",
    "#",
    "\\",
    "%",
    "\u3002",
    slug,
  );
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(parts, { maxLength: 12 }).map((list) => list.join("")),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const found = parseClipSlug(text);
      if (found === null) return;
      expect(found).toMatch(clipSlugPattern);
      expect(text).toContain(found);
    }),
    { numRuns: 2_000 },
  );
});

test("a hostile text is judged in no time", () => {
  const start = performance.now();
  for (const unit of ["/", "a/", "clips.twitch.tv/", "?", "\n", "-"]) parseClipSlug(unit.repeat(1_000));
  parseClipSlug(" ".repeat(1_000_000));
  expect(performance.now() - start).toBeLessThan(200);
});
