import { describe, expect, test } from "vitest";
import { avatarHue, avatarHues, avatarInitials } from "./avatar-hue.ts";

describe("an avatar without a picture", () => {
  test("keeps its hue, whatever the case of the name", () => {
    expect(avatarHue("NightOwl")).toBe(avatarHue("nightowl"));
  });

  test("spreads names over every hue", () => {
    const used = new Set(Array.from({ length: 200 }, (_, index) => avatarHue(`member${index}`)));
    expect(used.size).toBe(avatarHues);
  });

  test.each([
    ["Ada Lovelace", "AL"],
    ["night_owl", "NO"],
    ["alice", "A"],
    ["李小龙", "李"],
    ["🦊 fox", "🦊F"],
    ["__", "?"],
    ["", "?"],
  ])("writes %j as %j", (name, initials) => {
    expect(avatarInitials(name)).toBe(initials);
  });
});
