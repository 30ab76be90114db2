import { SubmitClipInput } from "@medley/api/schema/clip";
import { describe, expect, test } from "vitest";
import { channelOf, isManual, submissionOf, titleOf } from "./submission.ts";
import { newDraft } from "./submit-draft.ts";
import type { ClipPreview } from "./submit-types.ts";

const found: ClipPreview = {
  slug: "FineClip",
  twitch: {
    title: "Unbelievable ace",
    broadcaster: { login: "ada", name: "Ada" },
    game: { name: "Chess" },
    creatorName: null,
    language: "en",
    durationSeconds: 30,
    viewCount: 1,
    thumbnailUrl: "https://static-cdn.jtvnw.net/a.jpg",
    clippedAt: "2026-11-01T00:00:00.000Z",
  },
  twitchMissing: null,
  refused: null,
  duplicate: null,
};
const unasked: ClipPreview = { ...found, twitch: null, twitchMissing: "not_configured" };

describe("the title", () => {
  test("is Twitch's until one types", () => {
    expect(titleOf(newDraft(), found)).toBe("Unbelievable ace");
    expect(titleOf({ ...newDraft(), title: "Mine" }, found)).toBe("Mine");
    expect(titleOf({ ...newDraft(), title: "" }, found)).toBe("");
    expect(titleOf(newDraft(), unasked)).toBe("");
  });

  test("takes of Twitch's what fits, and cuts no character in two", () => {
    const title = titleOf(newDraft(), {
      ...found,
      twitch: found.twitch && { ...found.twitch, title: "🦊".repeat(255) },
    });
    expect(title).toBe("🦊".repeat(200));
  });
});

describe("what is sent", () => {
  const draft = { ...newDraft(), url: "https://www.twitch.tv/ada/clip/FineClip", game: " Chess " };

  test("leaves to Twitch what Twitch knows", () => {
    const input = submissionOf(draft, found);
    expect(input).not.toHaveProperty("manual");
    expect(SubmitClipInput.safeParse(input).success).toBe(true);
  });

  test("has channel and game where the site can't ask Twitch", () => {
    const input = submissionOf({ ...draft, title: "An ace" }, unasked);
    expect(input.manual).toEqual({ channel: "ada", game: "Chess" });
    expect(SubmitClipInput.safeParse(input).success).toBe(true);
  });

  test("asks for neither when Twitch is only away, since the API goes on asking it", () => {
    const away: ClipPreview = { ...found, twitch: null, twitchMissing: "unavailable" };
    expect(isManual(away)).toBe(false);
    expect(submissionOf(draft, away)).not.toHaveProperty("manual");
  });

  test("leaves an empty game out", () => {
    expect(submissionOf({ ...draft, game: " " }, unasked).manual?.game).toBeNull();
  });
});

test("the channel is what was typed, also when that is nothing", () => {
  const draft = { ...newDraft(), url: "https://www.twitch.tv/ada/clip/FineClip" };
  expect(channelOf(draft)).toBe("ada");
  expect(channelOf({ ...draft, channel: "" })).toBe("");
});
