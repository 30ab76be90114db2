import { nth } from "../site/world.ts";
import type { Procedures } from "./procedure.ts";

/** What is read beside feeds, posts, threads, profiles and pictures. */
export const reads: Procedures = {
  "post.related": { by: "visitor", input: ({ world }, n) => ({ id: nth(world.posts, n), limit: 8 }) },
  "game.get": { by: "visitor", input: ({ world }, n) => ({ slug: nth(world.games, n) }) },
  "game.popular": { by: "visitor", input: () => ({ limit: 50 }) },
  "tag.get": { by: "visitor", input: ({ world }, n) => ({ slug: nth(world.tags, n) }) },
  "tag.popular": { by: "visitor", input: () => ({ limit: 50 }) },
  "tag.suggest": { by: "visitor", input: ({ world }, n) => ({ prefix: nth(world.tags, n).slice(0, 2) }) },
  "broadcaster.get": { by: "visitor", input: ({ world }, n) => ({ login: nth(world.broadcasters, n) }) },
  "comment.more": {
    by: "visitor",
    input: ({ world, answered }, n) => ({ postId: world.bigThread.postId, parentId: nth(answered, n) }),
  },
  "search.people": { by: "visitor", input: ({ world }, n) => ({ q: nth(world.authors, n).slice(0, 5) }) },
  "search.tags": { by: "visitor", input: ({ world }, n) => ({ q: nth(world.tags, n).slice(0, 5) }) },
  "search.games": { by: "visitor", input: ({ world }, n) => ({ q: nth(world.games, n).slice(0, 5) }) },
  "search.counts": { by: "visitor", input: ({ world }) => ({ q: world.words.common }) },
  "search.suggest": { by: "visitor", input: ({ world }, n) => ({ q: nth(world.tags, n).slice(0, 3) }) },
  "favorite.list": { by: "reader", input: () => ({ limit: 50 }) },
  "vote.upvoted": { by: "reader", input: () => ({ limit: 50 }) },
  "notification.list": { by: "author", input: () => ({ limit: 50 }) },
  "notification.unread": { by: "author" },
  "media.usage": { by: "photographer" },
  "image.status": { by: "photographer", input: (site, n) => ({ ids: site.images(n).slice(0, 10) }) },
  "submission.mine": { by: "author", input: () => ({ limit: 50 }) },
  "submission.queue": { by: "moderator", input: () => ({ limit: 50 }) },
  "viewer.me": { by: "reader" },
  "viewer.account": { by: "reader" },
  "profile.avatar": { by: "reader" },
  "session.list": { by: "reader" },
  "token.list": { by: "reader" },
  "comment.preview": { by: "reader", input: () => ({ body: "*Well* played @somebody" }) },
  "clip.preview": { by: "reader", input: (site) => ({ url: site.newClip() }) },
};
