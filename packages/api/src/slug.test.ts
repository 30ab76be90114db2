import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gameSlug, postSlug, tagSlug } from "./slug.ts";

describe("a post's slug", () => {
  it("is made of the title's words", () => {
    expect(postSlug("It's over_9000: the GREATEST play!")).toBe("its-over-9000-the-greatest-play");
    expect(postSlug("Привет, мир")).toBe("privet-mir");
  });

  it("is a plain word for scripts that addresses can't carry", () => {
    expect(postSlug("日本語のクリップ")).toBe("post");
  });

  it("always satisfies the database's rule", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (title) => {
        expect(postSlug(title)).toMatch(/^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});

describe("a game's slug", () => {
  it("tells games apart that share only what letters can carry", () => {
    expect(gameSlug("Elden Ring")).toBe("elden-ring");
    expect(gameSlug("原神")).toMatch(/^game-[0-9a-f]{8}$/);
    expect(gameSlug("原神")).not.toBe(gameSlug("崩坏"));
    expect(gameSlug("原神 2")).not.toBe(gameSlug("崩坏 2"));
  });

  it("always satisfies the database's rule", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 100 }), (name) => {
        expect(gameSlug(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});

describe("a tag's slug", () => {
  it("is the name's words, marked where letters can't carry them", () => {
    expect(tagSlug("Speed Run")).toBe("speed-run");
    expect(tagSlug("C")).toBe("tag-c");
    expect(tagSlug("日本語")).toMatch(/^tag-[0-9a-f]{8}$/);
    expect(tagSlug("日本語 RPG")).toMatch(/^rpg-[0-9a-f]{8}$/);
  });

  it("is the same however the name is cased or spaced", () => {
    expect(tagSlug("speed run")).toBe(tagSlug("Speed-Run"));
  });

  it("is 2 to 50 of a-z, 0-9 and -, and its own slug", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 50 }), (name) => {
        const slug = tagSlug(name);
        expect(slug).toMatch(/^[a-z0-9-]{2,50}$/);
        expect(tagSlug(slug)).toBe(slug);
      }),
    );
  });
});
