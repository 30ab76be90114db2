import { describe, expect, test } from "vitest";
import { channelInAddress, channelName, looksLikeClip } from "./clip-address.ts";

describe("a pasted text", () => {
  test.each([
    "https://clips.twitch.tv/FineClip-abc_1",
    "  https://www.twitch.tv/Ada/clip/FineClip?filter=clips  ",
    "m.twitch.tv/ada/clip/FineClip/",
    "CLIPS.TWITCH.TV/FineClip",
  ])("%j is looked up at once", (text) => {
    expect(looksLikeClip(text)).toBe(true);
  });

  test.each([
    "",
    "FineClip",
    "https://www.twitch.tv/ada",
    "https://youtu.be/x",
    "look: https://clips.twitch.tv/Fine it is",
  ])("%j waits for a press", (text) => {
    expect(looksLikeClip(text)).toBe(false);
  });
});

test("a clip's address tells its channel, when it names one", () => {
  expect(channelInAddress("https://www.twitch.tv/Ada_L/clip/FineClip")).toBe("ada_l");
  expect(channelInAddress("https://clips.twitch.tv/FineClip")).toBe("");
  expect(channelInAddress("FineClip")).toBe("");
});

test.each([
  ["ada", "ada"],
  [" @Ada ", "ada"],
  ["https://www.twitch.tv/Ada/", "ada"],
  ["twitch.tv/ada?x=1", "ada"],
  ["not a channel", "not a channel"],
])("the channel in %j is %j", (text, name) => {
  expect(channelName(text)).toBe(name);
});
