import { describe, expect, test } from "vitest";
import type { Notification } from "./notification-types.ts";
import { actorWords, notificationWords } from "./notification-words.ts";

const postId = "0198c0de-0000-7000-8000-000000000001";
const commentId = "0198c0de-0000-7000-8000-000000000002";

function given(parts: Partial<Notification>): Notification {
  return {
    ...{ id: "1", kind: "reply", actor: null, milestone: null, rank: null, reason: null, readAt: null },
    post: { id: postId, slug: "a-fine-play", title: "A fine play" },
    comment: null,
    createdAt: "2026-11-22T12:00:00.000Z",
    ...parts,
  };
}

describe("a notification", () => {
  test("of a reply leads to the comment in its thread and quotes it in one line", () => {
    const reply = given({ comment: { id: commentId, excerpt: "> quoted\n\n# Well\n**played**" } });
    expect(notificationWords(reply)).toEqual({
      sentence: "replied to you",
      href: `/p/${postId}/a-fine-play?comment=${commentId}#c-${commentId}`,
      quote: "Well played",
      quoteLabel: null,
    });
  });

  test.each([
    ["a `b` *c* ~~d~~ [e](https://example.org)", "a b c d e"],
    ["2 * 3 * 4 and snake_case", "2 * 3 * 4 and snake_case"],
    ["> only a quote", "only a quote"],
    ["- one\n- two", "one two"],
    ["", null],
  ])("quotes %j as %j", (excerpt, quote) => {
    expect(notificationWords(given({ comment: { id: commentId, excerpt } })).quote).toBe(quote);
  });

  test("of a milestone leads to the post and says which", () => {
    expect(notificationWords(given({ kind: "milestone", milestone: 250 }))).toMatchObject({
      sentence: "Your post reached 250 points",
      href: `/p/${postId}/a-fine-play`,
      quote: null,
    });
  });

  test("of a rank says which, and of how much karma", () => {
    expect(
      notificationWords(given({ kind: "rank", milestone: 1000, rank: "contributor", post: null, comment: null })),
    ).toMatchObject({
      sentence: "You reached 1,000 karma: your rank is Contributor now",
      href: null,
    });
  });

  test("gives the reason of what staff decided", () => {
    const rejected = given({ kind: "submission_rejected", reason: "Too quiet." });
    expect(notificationWords(rejected)).toMatchObject({ quote: "Too quiet.", quoteLabel: "Reason" });
    const refused = given({ kind: "image_refused", reason: "The scanner found malware in it." });
    expect(notificationWords(refused)).toMatchObject({ sentence: "Your image was refused", quoteLabel: "Reason" });
    const removed = given({
      kind: "comment_removed",
      reason: "Rude.",
      comment: { id: commentId, excerpt: "what I said" },
    });
    expect(notificationWords(removed).quote).toBe("Rude.");
  });

  test("about what can't be opened any more leads nowhere", () => {
    expect(notificationWords(given({ post: null, comment: null })).href).toBeNull();
  });

  test("names who did it, or somebody whose account is gone, and nobody for what staff or many did", () => {
    const actor = { username: "alice", displayName: "Alice A", avatarUrl: null };
    expect(actorWords(given({ actor }))).toBe("Alice A");
    expect(actorWords(given({ kind: "mention" }))).toBe("Somebody");
    expect(actorWords(given({ kind: "post_removed" }))).toBeNull();
  });
});
