import { describe, expect, it } from "vitest";
import { tagColor, wantedTags } from "./rules.ts";

describe("the tags that names stand for", () => {
  it("are one for names that share a slug, called as the first says", () => {
    expect(wantedTags(["Speed Run", "speed-run", "Boss"]).map(({ slug, name }) => [slug, name])).toEqual([
      ["boss", "Boss"],
      ["speed-run", "Speed Run"],
    ]);
  });

  it("keep their names in any script", () => {
    expect(wantedTags(["日本語"])[0]).toMatchObject({ name: "日本語", slug: expect.stringMatching(/^tag-/) });
  });

  it("have a colour that depends on the slug alone", () => {
    expect(tagColor("funny")).toBe(tagColor("funny"));
    expect(tagColor("funny")).toMatch(/^#[0-9a-f]{6}$/);
    expect(new Set(["a1", "b2", "c3", "d4", "e5", "f6", "g7"].map(tagColor)).size).toBeGreaterThan(3);
  });
});
