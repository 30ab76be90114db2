import { clipInput } from "./clip-input.ts";
import type { World } from "./world.ts";

type Outcome = "ok" | "unauthenticated" | "forbidden" | "not_found" | "invalid" | "conflict";

/** What each kind of person gets: `author` made the thing acted on, `other` is any member, `token` one by a read-only token. */
export interface Outcomes {
  visitor: Outcome;
  other: Outcome;
  author: Outcome;
  moderator: Outcome;
  admin: Outcome;
  token: Outcome;
}

export interface Call {
  /** A valid input; lists ask for `size` items, bulk acts name `size` things. */
  input: (world: World, size: number) => unknown;
  outcomes: Outcomes;
}

const anybody: Outcomes = { visitor: "ok", other: "ok", author: "ok", moderator: "ok", admin: "ok", token: "ok" };
const reads: Outcomes = { ...anybody, visitor: "unauthenticated" };
const writes: Outcomes = { ...reads, token: "forbidden" };
const othersOnly: Outcomes = { ...writes, author: "forbidden" };
const browserOnly: Outcomes = writes;
const staffReads: Outcomes = { ...reads, other: "forbidden", author: "forbidden", token: "forbidden" };
const adminOnly: Outcomes = { ...staffReads, moderator: "forbidden" };
const ownThing: Outcomes = { ...writes, other: "not_found", moderator: "not_found", admin: "not_found" };

const ownersOnly: Outcomes = { ...writes, other: "forbidden", moderator: "forbidden", admin: "forbidden" };

const list = (_: World, limit: number) => ({ limit });

/** Every procedure of the router with a valid input and who may call it. A procedure without a row fails the tests. */
export const everyCall: Record<string, Call> = {
  "album.addImages": {
    input: async (w, size) => ({ id: (await w.album(1)).id, postIds: (await w.album(size)).postIds }),
    outcomes: ownersOnly,
  },
  "album.create": {
    input: () => ({ clientKey: crypto.randomUUID(), title: "Lakes", description: "*Still* water" }),
    outcomes: writes,
  },
  "album.get": { input: async (w, limit) => ({ id: (await w.album(limit)).id, limit }), outcomes: anybody },
  "album.list": { input: (_, limit) => ({ owner: "alice", limit }), outcomes: anybody },
  "album.remove": { input: async (w) => ({ id: (await w.album(1)).id }), outcomes: { ...writes, other: "forbidden" } },
  "album.removeImages": { input: (w, size) => w.album(size), outcomes: ownersOnly },
  "album.reorder": {
    input: async (w, size) => {
      const { id, postIds } = await w.album(size);
      return { id, postId: postIds.at(-1), before: postIds[0] };
    },
    outcomes: ownersOnly,
  },
  "album.setCover": {
    input: async (w) => {
      const { id, postIds } = await w.album(2);
      return { id, postId: postIds[1] };
    },
    outcomes: ownersOnly,
  },
  "album.update": { input: async (w) => ({ id: (await w.album(1)).id, title: "Ponds" }), outcomes: ownersOnly },
  "broadcaster.get": { input: () => ({ login: "somebody" }), outcomes: anybody },
  "clip.preview": { input: () => ({ url: "https://clips.twitch.tv/NotThereYet" }), outcomes: reads },
  "clip.submit": { input: () => clipInput({ tags: ["funny", "new"] }), outcomes: writes },
  "comment.byUser": { input: (_, limit) => ({ username: "alice", limit }), outcomes: anybody },
  "comment.create": {
    input: async (w) => ({
      postId: await w.post(),
      parentId: null,
      body: "Well played @bob",
      clientKey: crypto.randomUUID(),
    }),
    outcomes: writes,
  },
  "comment.edit": {
    input: async (w) => ({ commentId: await w.comment(), body: "Better words" }),
    outcomes: { ...writes, other: "forbidden", moderator: "forbidden", admin: "forbidden" },
  },
  "comment.more": { input: (w, size) => w.thread(size), outcomes: anybody },
  "comment.preview": { input: () => ({ body: "*Hello*" }), outcomes: writes },
  "comment.remove": {
    input: async (w) => ({ commentId: await w.comment(), reason: "Off topic" }),
    outcomes: { ...writes, other: "forbidden" },
  },
  "comment.thread": { input: async (w, size) => ({ postId: (await w.thread(size)).postId }), outcomes: anybody },
  "comment.vote": { input: async (w) => ({ commentId: await w.comment(), value: 1 }), outcomes: othersOnly },
  "favorite.list": { input: list, outcomes: reads },
  "favorite.set": { input: async (w) => ({ postId: await w.post(), favorited: true }), outcomes: writes },
  "feed.list": { input: (_, limit) => ({ sort: "hot", limit }), outcomes: anybody },
  "gallery.list": { input: list, outcomes: anybody },
  "game.get": { input: () => ({ slug: "chess" }), outcomes: anybody },
  "game.popular": { input: list, outcomes: anybody },
  "image.batch": {
    input: async (w, size) => ({
      ids: await atOnce(size, () => w.image({ visibility: "private" })),
      action: { do: "visibility", visibility: "public" },
    }),
    outcomes: writes,
  },
  "image.completeUpload": {
    input: async (w) => ({ uploadId: await w.upload(), tags: ["funny", "new"], clientKey: crypto.randomUUID() }),
    outcomes: ownThing,
  },
  "image.createUpload": {
    input: () => ({ fileName: "cat.png", bytes: 1_000, clientKey: crypto.randomUUID() }),
    outcomes: writes,
  },
  "image.retry": { input: async (w) => ({ id: await w.failedImage() }), outcomes: ownThing },
  "image.status": {
    input: async (w, size) => ({ ids: await many(Math.min(size, 10), () => w.image()) }),
    outcomes: reads,
  },
  "media.usage": { input: () => undefined, outcomes: reads },
  "notification.list": { input: list, outcomes: reads },
  "notification.markRead": { input: () => ({ all: true }), outcomes: writes },
  "notification.remove": { input: () => ({ ids: ["1"] }), outcomes: writes },
  "notification.unread": { input: () => undefined, outcomes: reads },
  "performance.database": { input: () => undefined, outcomes: adminOnly },
  "performance.figures": { input: () => ({ minutes: 5 }), outcomes: adminOnly },
  "performance.jobs": { input: () => undefined, outcomes: adminOnly },
  "post.get": { input: async (w) => ({ id: await w.post() }), outcomes: anybody },
  "post.related": { input: async (w, limit) => ({ id: await w.post({ tags: ["funny"] }), limit }), outcomes: anybody },
  "post.remove": {
    input: async (w) => ({ id: await w.post(), reason: "Off topic" }),
    outcomes: { ...writes, other: "forbidden" },
  },
  "post.restore": {
    input: async (w) => ({ id: await w.post({ status: "removed" }) }),
    outcomes: { ...staffReads, token: "forbidden" },
  },
  "post.update": {
    input: async (w) => ({ id: await w.post(), nsfw: true }),
    outcomes: { ...writes, other: "forbidden" },
  },
  "post.viewed": { input: async (w) => ({ id: await w.post() }), outcomes: anybody },
  "profile.avatar": { input: () => undefined, outcomes: reads },
  "profile.get": { input: () => ({ username: "alice" }), outcomes: anybody },
  "profile.setAvatar": { input: async (w) => ({ uploadId: await w.upload() }), outcomes: ownThing },
  "profile.update": { input: () => ({ bio: "Hello **there**" }), outcomes: writes },
  "search.counts": { input: () => ({ q: "fine play" }), outcomes: anybody },
  "search.games": { input: (_, limit) => ({ q: "game", limit }), outcomes: anybody },
  "search.people": { input: (_, limit) => ({ q: "author", limit }), outcomes: anybody },
  "search.posts": { input: (_, limit) => ({ q: "play", limit }), outcomes: anybody },
  "search.suggest": { input: () => ({ q: "fu" }), outcomes: anybody },
  "search.tags": { input: (_, limit) => ({ q: "tag", limit }), outcomes: anybody },
  "session.list": { input: () => undefined, outcomes: { ...browserOnly } },
  "session.revoke": { input: async (w) => ({ id: await w.session(w.author) }), outcomes: ownThing },
  "session.revokeOthers": { input: () => undefined, outcomes: browserOnly },
  "submission.decide": {
    input: async (w, size) => ({ decision: "approve", ids: await many(size, () => w.pending()) }),
    outcomes: staffReads,
  },
  "submission.mine": { input: list, outcomes: reads },
  "submission.queue": { input: list, outcomes: staffReads },
  "switch.list": { input: () => undefined, outcomes: adminOnly },
  "switch.set": { input: (_, size) => ({ name: "stale", on: size > 5 }), outcomes: adminOnly },
  "tag.get": { input: () => ({ slug: "funny" }), outcomes: anybody },
  "tag.popular": { input: list, outcomes: anybody },
  "tag.setOnPost": {
    input: async (w) => ({ postId: await w.post({ tags: ["old"] }), tags: ["funny", "brand new"] }),
    outcomes: { ...writes, other: "forbidden" },
  },
  "tag.suggest": { input: () => ({ prefix: "fu" }), outcomes: anybody },
  "token.create": { input: () => ({ name: "A script", scope: "read" }), outcomes: browserOnly },
  "token.list": { input: () => undefined, outcomes: browserOnly },
  "token.revoke": { input: async (w) => ({ id: await w.token(w.author) }), outcomes: ownThing },
  "viewer.account": { input: () => undefined, outcomes: browserOnly },
  "viewer.me": { input: () => undefined, outcomes: anybody },
  "vote.cast": { input: async (w) => ({ postId: await w.post(), value: 1 }), outcomes: othersOnly },
  "vote.upvoted": { input: list, outcomes: reads },
};

function atOnce<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, make));
}

async function many<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let n = 0; n < count; n += 1) made.push(await make());
  return made;
}
