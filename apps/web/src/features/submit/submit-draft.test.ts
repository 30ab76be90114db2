import { describe, expect, test } from "vitest";
import { isEmpty, newDraft, readDraft, withUrl } from "./submit-draft.ts";

describe("a draft", () => {
  test("comes back from storage as it was", () => {
    const draft = { ...newDraft(), url: "FineClip", looked: true, title: "Ace", tags: ["funny"], nsfw: true };
    expect(readDraft(JSON.stringify(draft))).toEqual(draft);
  });

  test("keeps its key across a reload, so that a retry after it posts nothing twice", () => {
    const draft = { ...newDraft(), url: "FineClip" };
    expect(readDraft(JSON.stringify(draft)).clientKey).toBe(draft.clientKey);
  });

  test("gets another key with another clip, or the second would be taken for a retry of the first", () => {
    const first = withUrl(newDraft(), "https://clips.twitch.tv/One", true);
    const again = withUrl(first, " https://clips.twitch.tv/One ", true);
    const second = withUrl(again, "https://clips.twitch.tv/Two", true);
    expect(again.clientKey).toBe(first.clientKey);
    expect(second.clientKey).not.toBe(first.clientKey);
  });

  test("keeps what was typed when the address changes", () => {
    const draft = { ...newDraft(), title: "Ace", note: "please" };
    expect(withUrl(draft, "Two", false)).toMatchObject({ title: "Ace", note: "please", url: "Two", looked: false });
  });

  test.each([null, "", "{", "7", "null", '"text"', "[]"])("is a new one when storage holds %j", (text) => {
    expect(readDraft(text)).toEqual({ ...newDraft(), clientKey: expect.any(String) });
  });

  test("takes over only what is of the right shape", () => {
    const kept = { title: 7, tags: ["ok", 3], nsfw: "yes", visibility: "private", note: "hi", game: null, other: 1 };
    expect(readDraft(JSON.stringify(kept))).toEqual({ ...newDraft(), clientKey: expect.any(String), note: "hi" });
  });

  test("is empty until something is in it", () => {
    expect(isEmpty(newDraft())).toBe(true);
    expect(isEmpty({ ...newDraft(), tags: ["a"] })).toBe(false);
    expect(isEmpty({ ...newDraft(), title: "" })).toBe(false);
    expect(isEmpty({ ...newDraft(), nsfw: true })).toBe(false);
  });
});
