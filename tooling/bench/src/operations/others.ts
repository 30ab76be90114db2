import { randomUUID } from "node:crypto";
import { nth } from "../site/world.ts";
import type { Call, Operation } from "./operation.ts";

const costs = { cold: { ms: 200, statements: 10 } };
const read = (name: string, by: Operation["by"], calls: Operation["calls"]): Operation => ({
  name,
  by,
  calls,
  ...costs,
});
const one = (path: string, input?: unknown): Call[] => [{ path, input }];
const write = (path: string, input: unknown): Call[] => [{ path, input, mutation: true }];

/** Every other procedure that can be called again and again on any content; each must stay under one bound. */
export const others: readonly Operation[] = [
  read("post.related", "visitor", (w, n) => one("post.related", { id: nth(w.posts, n), limit: 8 })),
  read("post.viewed", "visitor", (w, n) => write("post.viewed", { id: nth(w.posts, n) })),
  read("game.get", "visitor", (w, n) => one("game.get", { slug: nth(w.games, n) })),
  read("game.popular", "visitor", () => one("game.popular", { limit: 50 })),
  read("tag.get", "visitor", (w, n) => one("tag.get", { slug: nth(w.tags, n) })),
  read("tag.popular", "visitor", () => one("tag.popular", { limit: 50 })),
  read("tag.suggest", "visitor", (w, n) => one("tag.suggest", { prefix: nth(w.tags, n).slice(0, 2) })),
  read("broadcaster.get", "visitor", (w, n) => one("broadcaster.get", { login: nth(w.broadcasters, n) })),
  read("search.people", "visitor", (w, n) => one("search.people", { q: nth(w.authors, n).slice(0, 5) })),
  read("search.tags", "visitor", (w, n) => one("search.tags", { q: nth(w.tags, n).slice(0, 5) })),
  read("search.games", "visitor", (w, n) => one("search.games", { q: nth(w.games, n).slice(0, 5) })),
  read("search.counts", "visitor", (w) => one("search.counts", { q: w.words.common })),
  read("search.suggest", "visitor", (w, n) => one("search.suggest", { q: nth(w.tags, n).slice(0, 3) })),
  read("favorite.list", "member", () => one("favorite.list", { limit: 50 })),
  read("notification.list", "member", () => one("notification.list", { limit: 50 })),
  read("media.usage", "member", () => one("media.usage")),
  read("notification.unread", "member", () => one("notification.unread")),
  read("notification.markRead", "member", () => write("notification.markRead", { all: true })),
  read("submission.mine", "member", () => one("submission.mine", { limit: 50 })),
  read("submission.queue", "staff", () => one("submission.queue", { limit: 50 })),
  read("viewer.me", "member", () => one("viewer.me")),
  read("profile.update", "member", (_, n) => write("profile.update", { bio: `The ${n}th of **many**` })),
  read("comment.preview", "member", () => one("comment.preview", { body: "*Well* played @somebody" })),
  read("comment.create", "member", (w, n) =>
    write("comment.create", {
      postId: nth(w.posts, n),
      parentId: null,
      body: `Well played, for the ${n}th time`,
      clientKey: randomUUID(),
    }),
  ),
];
