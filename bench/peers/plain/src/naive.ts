import type { Database } from "@medley/db";

type Prisma = Database["prisma"];

export interface NaiveFeed {
  limit: number;
  /** Whose votes and favourites to show; null for a visitor. */
  readerId: string | null;
  /** Ranked by computing every post's value, as is done without a better idea; else newest first, along an index. */
  hot?: boolean;
  tag?: string;
}

/** A feed as a first draft reads it: the posts, and then for each whatever a card shows, one query at a time. */
export async function naiveFeed(prisma: Prisma, feed: NaiveFeed) {
  const items: unknown[] = [];
  for (const { postId } of await naiveListings(prisma, feed)) {
    const post = await prisma.post.findUniqueOrThrow({ where: { id: postId } });
    const listing = await prisma.listing.findUniqueOrThrow({ where: { postId } });
    const author = await prisma.user.findUniqueOrThrow({ where: { id: post.authorId } });
    const clip = await prisma.clip.findUnique({ where: { postId } });
    const game = clip?.gameId ? await prisma.game.findUnique({ where: { id: clip.gameId } }) : null;
    const broadcaster = clip ? await prisma.broadcaster.findUnique({ where: { id: clip.broadcasterId } }) : null;
    const tags = await naiveTags(prisma, postId);
    const own = feed.readerId ? await naiveMarks(prisma, feed.readerId, postId) : null;
    items.push({ post, listing, author, clip, game, broadcaster, tags, own });
  }
  return items;
}

async function naiveListings(prisma: Prisma, { limit, hot, tag }: NaiveFeed): Promise<{ postId: string }[]> {
  const where = { listed: true, nsfw: false };
  if (tag !== undefined) {
    const { id } = await prisma.tag.findUniqueOrThrow({ where: { slug: tag } });
    return prisma.postTag.findMany({
      where: { tagId: id, listed: true },
      orderBy: { publishedAt: "desc" },
      take: limit,
    });
  }
  if (!hot) return prisma.listing.findMany({ where, orderBy: { publishedAt: "desc" }, take: limit });
  return prisma.$queryRaw`
    select post_id::text as "postId" from listings where listed and not nsfw
    order by score / power(greatest(extract(epoch from (now() - published_at))::float8 / 3600, 0) + 2, 1.5) desc
    limit ${limit}`;
}

async function naiveTags(prisma: Prisma, postId: string) {
  const tags: unknown[] = [];
  for (const { tagId } of await prisma.postTag.findMany({ where: { postId } })) {
    tags.push(await prisma.tag.findUnique({ where: { id: tagId } }));
  }
  return tags;
}

async function naiveMarks(prisma: Prisma, userId: string, postId: string) {
  const vote = await prisma.postVote.findUnique({ where: { userId_postId: { userId, postId } } });
  const favorite = await prisma.favorite.findUnique({ where: { userId_postId: { userId, postId } } });
  return { vote: vote?.value ?? 0, favorited: favorite !== null };
}

/** A post's page: the post, and its first comments with author and words one by one. */
export async function naivePost(prisma: Prisma, id: string) {
  const post = await prisma.post.findUniqueOrThrow({ where: { id } });
  const listing = await prisma.listing.findUniqueOrThrow({ where: { postId: id } });
  const author = await prisma.user.findUniqueOrThrow({ where: { id: post.authorId } });
  const clip = await prisma.clip.findUnique({ where: { postId: id } });
  const tags = await naiveTags(prisma, id);
  return { post, listing, author, clip, tags, comments: await naiveThread(prisma, id, 50) };
}

/** Comments of a post, best first, with author and words one by one. */
export async function naiveThread(prisma: Prisma, postId: string, limit: number) {
  const comments: unknown[] = [];
  for (const row of await prisma.comment.findMany({ where: { postId }, orderBy: { best: "desc" }, take: limit })) {
    const author = await prisma.user.findUnique({ where: { id: row.authorId } });
    const text = await prisma.commentText.findUnique({ where: { commentId: row.id } });
    comments.push({ ...row, author, text });
  }
  return comments;
}

/** A member's page: counts, and the newest posts with their tags one by one. */
export async function naiveProfile(prisma: Prisma, username: string) {
  const user = await prisma.user.findFirstOrThrow({ where: { username } });
  const profile = await prisma.profile.findUnique({ where: { userId: user.id } });
  const posts = await prisma.post.count({ where: { authorId: user.id, status: "active" } });
  const comments = await prisma.comment.count({ where: { authorId: user.id } });
  return { user, profile, posts, comments };
}

/** The newest comments of a member, with the post of each one by one. */
export async function naiveHistory(prisma: Prisma, username: string, limit: number) {
  const user = await prisma.user.findFirstOrThrow({ where: { username } });
  const rows = await prisma.comment.findMany({
    where: { authorId: user.id },
    orderBy: { createdAt: "desc" },
    take: limit,
  });
  const comments: unknown[] = [];
  for (const row of rows) {
    const post = await prisma.post.findUnique({ where: { id: row.postId } });
    const text = await prisma.commentText.findUnique({ where: { commentId: row.id } });
    comments.push({ ...row, post, text });
  }
  return comments;
}
