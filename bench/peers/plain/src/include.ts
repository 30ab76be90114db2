import type { Database } from "@medley/db";

type Prisma = Database["prisma"];

const author = { select: { username: true, displayName: true, avatarUrl: true, karma: true } } as const;

const card = {
  author,
  clip: { include: { game: true, broadcaster: true } },
  tags: { include: { tag: true } },
} as const;

/** A feed, newest first, as Prisma's own means read it well: one call, everything included by joins. */
export function includeFeed(prisma: Prisma, { limit, readerId }: { limit: number; readerId: string | null }) {
  const own = readerId
    ? { votes: { where: { userId: readerId } }, favorites: { where: { userId: readerId } } }
    : ({} as const);
  return prisma.listing.findMany({
    relationLoadStrategy: "join",
    where: { listed: true, nsfw: false },
    orderBy: { publishedAt: "desc" },
    take: limit,
    include: { post: { include: { ...card, ...own } } },
  });
}

/** A post's page with its first comments, by one call. */
export function includePost(prisma: Prisma, id: string) {
  return prisma.post.findUniqueOrThrow({
    relationLoadStrategy: "join",
    where: { id },
    include: {
      ...card,
      listing: true,
      comments: { orderBy: { best: "desc" }, take: 50, include: { author, text: true } },
    },
  });
}

/** Comments of a post, best first, by one call. */
export function includeThread(prisma: Prisma, postId: string, limit: number) {
  return prisma.comment.findMany({
    relationLoadStrategy: "join",
    where: { postId },
    orderBy: { best: "desc" },
    take: limit,
    include: { author, text: true },
  });
}

/** The newest comments of a member, by one call. */
export function includeHistory(prisma: Prisma, username: string, limit: number) {
  return prisma.comment.findMany({
    relationLoadStrategy: "join",
    where: { author: { username } },
    orderBy: { createdAt: "desc" },
    take: limit,
    include: { post: { select: { id: true, slug: true, title: true } }, text: true },
  });
}
