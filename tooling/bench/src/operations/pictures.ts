import { nth } from "../site/world.ts";
import type { Call, Operation } from "./operation.ts";

const gallery = (input: object): Call => ({ path: "gallery.list", input: { limit: 50, ...input } });
const costs = { cold: { ms: 50, statements: 1 }, warm: { ms: 5, statements: 0 } };

/** Reading images: the gallery, one of them, albums. */
export const pictures: readonly Operation[] = [
  { name: "gallery of 50", by: "visitor", calls: () => [gallery({})], ...costs },
  {
    name: "gallery of 50, signed in",
    by: "member",
    calls: () => [gallery({})],
    cold: { ms: 60, statements: 2 },
    warm: { ms: 10, statements: 1 },
  },
  {
    name: "gallery of 50, popular of the month",
    by: "visitor",
    calls: () => [gallery({ sort: "popular", window: "month" })],
    cold: { ms: 100, statements: 1 },
    warm: costs.warm,
  },
  {
    name: "gallery of 50, one owner's",
    by: "visitor",
    calls: (world, n) => [gallery({ owner: nth(world.photographers, n) })],
    ...costs,
  },
  {
    name: "image page (image, tags, author, first comments)",
    by: "visitor",
    calls: (world, n) => [
      { path: "post.get", input: { id: nth(world.images, n) } },
      { path: "comment.thread", input: { postId: nth(world.images, n) } },
    ],
    cold: { ms: 50, statements: 3 },
    warm: { ms: 10, statements: 3 },
  },
  {
    name: "album, 50 of its images",
    by: "visitor",
    calls: (world, n) => [{ path: "album.get", input: { id: nth(world.albums, n).id, limit: 50 } }],
    ...costs,
  },
  {
    name: "a member's albums",
    by: "visitor",
    calls: (world, n) => [{ path: "album.list", input: { owner: nth(world.albums, n).owner, limit: 25 } }],
    ...costs,
  },
];
