import { describe, expect, test } from "vitest";
import { CommentsByUserInput, CommentThreadInput } from "./comment/schema.ts";
import { ListFavoritesInput } from "./favorite/schema.ts";
import { ListFeedInput } from "./feed/schema.ts";
import { ListNotificationsInput } from "./notification/schema.ts";
import { ListOwnInput, ListQueueInput } from "./submission/schema.ts";
import { ListUpvotedInput } from "./vote/schema.ts";

const postId = "01900000-0000-7000-8000-000000000000";
const lists = [
  ["feed.list", ListFeedInput, {}],
  ["favorite.list", ListFavoritesInput, {}],
  ["comment.thread", CommentThreadInput, { postId }],
  ["comment.byUser", CommentsByUserInput, { username: "alice" }],
  ["notification.list", ListNotificationsInput, {}],
  ["submission.mine", ListOwnInput, {}],
  ["submission.queue", ListQueueInput, {}],
  ["vote.upvoted", ListUpvotedInput, {}],
] as const;

describe("a list that goes on", () => {
  test.each(lists)("%s takes what tRPC's infinite queries send, and only forward", (_, schema, input) => {
    for (const cursor of [null, undefined, "x"]) {
      expect(schema.safeParse({ ...input, direction: "forward", cursor }).success).toBe(true);
    }
    expect(schema.safeParse({ ...input, direction: "backward" }).success).toBe(false);
  });
});
