import { randomUUID } from "node:crypto";
import { nth } from "../site/world.ts";
import type { Procedures } from "./procedure.ts";

/** What members write beside votes and favourites on posts. */
export const writes: Procedures = {
  "comment.create": {
    by: "reader",
    input: ({ world }, n) => ({
      postId: nth(world.posts, n),
      parentId: null,
      body: `Well played, for the ${n}th time`,
      clientKey: randomUUID(),
    }),
  },
  "comment.edit": {
    by: "reader",
    input: async (site, n) => ({ commentId: await site.comment(n), body: "Well played *indeed*" }),
  },
  "comment.remove": { by: "reader", input: async (site, n) => ({ commentId: await site.comment(n) }) },
  "comment.vote": {
    by: "reader",
    input: ({ remarks }, n) => ({ commentId: nth(remarks, n), value: n % 5 === 0 ? -1 : 1 }),
  },
  "clip.submit": {
    by: "reader",
    input: ({ world, ...site }, n) => ({
      clientKey: randomUUID(),
      url: site.newClip(),
      title: `The ${n}th fine play`,
      description: "**Well** played",
      tags: [nth(world.tags, n), nth(world.tags, n + 1), `bench ${n}`],
    }),
  },
  "post.update": {
    by: "author",
    input: (site, n) => ({ id: site.ownPost(n), title: `A title for the ${n}th time`, description: "With **words**" }),
  },
  "tag.setOnPost": {
    by: "author",
    input: ({ world, ...site }, n) => ({
      postId: site.ownPost(n),
      tags: [nth(world.tags, n), nth(world.tags, n + 7), nth(world.tags, n + 13)],
    }),
  },
  "post.viewed": { by: "visitor", input: ({ world }, n) => ({ id: nth(world.posts, n) }) },
  "post.remove": { by: "reader", input: async (site, n) => ({ id: await site.post(n) }) },
  "notification.markRead": {
    by: "reader",
    input: async (site, n) => {
      await site.notifications(n, 20);
      return { all: true };
    },
  },
  "notification.remove": { by: "reader", input: async (site, n) => ({ ids: await site.notifications(n, 20) }) },
  "profile.update": { by: "reader", input: (_, n) => ({ bio: `The ${n}th of **many**` }) },
  "session.revoke": { by: "reader", input: async (site, n) => ({ id: await site.session(n) }) },
  "session.revokeOthers": {
    by: "reader",
    input: async (site, n) => {
      for (let other = 0; other < 3; other += 1) await site.session(n);
    },
  },
  "token.create": { by: "reader", input: (_, n) => ({ name: `Script ${n}`, scope: "read" }) },
  "token.revoke": { by: "reader", input: async (site, n) => ({ id: await site.token(n) }) },
};
