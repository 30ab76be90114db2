import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "@medley/db";
import { waitShortly } from "@medley/db/sql/deletion/wait-shortly";
import { commentDrift } from "@medley/db/sql/jobs/comment-drift";
import { listingDrift } from "@medley/db/sql/jobs/listing-drift";
import { castPostVote } from "@medley/db/sql/vote/cast-post-vote";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lastRuns, runJob } from "../jobs/index.ts";
import { memberDeletions } from "../jobs/member-deletions.ts";
import { createTestApp, givenAlbum, givenImage, givenPost, type TestApp, type TestMember } from "../testing/index.ts";
import { karmaDrift } from "../testing/karma-drift.ts";
import { deleteMember } from "./delete-member.ts";
import { eraseMember } from "./erase-member.ts";
import type { Erased } from "./erasing-stages.ts";
import { openBrowser, refusal } from "./testing/browser.ts";
import { goodPassword, signedIn } from "./testing/sign-up-given.ts";

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

async function drift(db: Database): Promise<unknown[]> {
  const limit = 10;
  return [
    ...(await db.many(listingDrift({ limit }))),
    ...(await db.many(commentDrift({ limit }))),
    ...(await karmaDrift(db)),
  ];
}

async function leave(who: TestMember, keepsPosts = false) {
  return eraseMember(t.app, await deleteMember(t.app, { username: who.username, keepsPosts }));
}

const comment = (who: TestMember, postId: string, body: string, parentId: string | null = null) =>
  who.call.comment.create({ postId, parentId, body, clientKey: randomUUID() });

test("votes and favourites are taken back, from the receivers' karma too, and the ledger still adds up", async () => {
  const goner = await t.member("generous");
  const postId = await givenPost(t.db, { authorId: t.alice.id });
  const { id: commentId } = await comment(t.bob, postId, "Well played");
  await goner.call.vote.cast({ postId, value: 1 });
  await goner.call.comment.vote({ commentId, value: 1 });
  await goner.call.favorite.set({ postId, favorited: true });
  await t.bob.call.vote.cast({ postId, value: 1 });
  const karma = async () =>
    Promise.all([t.alice, t.bob].map(async ({ username }) => (await t.visitor.profile.get({ username })).karma));
  expect(await leave(goner)).toEqual({
    postVotes: 1,
    commentVotes: 1,
    favorites: 1,
    comments: 0,
    albums: 0,
    posts: 0,
    files: 0,
    notifications: 0,
  });
  expect(await t.visitor.post.get({ id: postId })).toMatchObject({ score: 1, favoriteCount: 0 });
  expect(await karma()).toEqual([101, 100]);
  expect(await drift(t.db)).toEqual([]);
});

test("comments say [deleted] and keep their replies; posts go, and their clips may be posted again", async () => {
  const goner = await t.member("talkative");
  const theirs = await givenPost(t.db, { authorId: goner.id, title: "My diary" });
  const others = await givenPost(t.db, { authorId: t.alice.id });
  const { id: parentId } = await comment(goner, others, "I live at 5 Elm Street");
  await comment(t.bob, others, "Noted", parentId);
  await leave(goner);
  const { comments } = await t.alice.call.comment.thread({ postId: others });
  expect(comments).toMatchObject([{ status: "deleted", author: null, html: "" }, { status: "visible" }]);
  expect(await refusal(t.visitor.post.get({ id: theirs }))).toBe("not_found");
  const { rows } = await t.db.pool.query(
    `select p.title, c.claimed, (select count(*)::int from comment_texts where markdown like '%Elm%') as told
     from posts p join clips c on c.post_id = p.id where p.id = $1`,
    [theirs],
  );
  expect(rows).toEqual([{ title: "[deleted]", claimed: false, told: 0 }]);
  expect(await drift(t.db)).toEqual([]);
});

test("posts that others can open may be kept, without a name on them; private and undecided ones go all the same", async () => {
  const goner = await t.member("photographer");
  const [open, unlisted] = [
    await givenPost(t.db, { authorId: goner.id }),
    await givenPost(t.db, { authorId: goner.id, visibility: "unlisted" }),
  ];
  const closed = [
    await givenPost(t.db, { authorId: goner.id, kind: "image", visibility: "private" }),
    await givenPost(t.db, { authorId: goner.id, status: "pending" }),
  ];
  expect(await leave(goner, true)).toMatchObject({ posts: 2 });
  for (const id of [open, unlisted]) {
    expect(await t.visitor.post.get({ id })).toMatchObject({ author: { displayName: "[deleted]", avatarUrl: null } });
  }
  const states = await t.db.prisma.post.findMany({ where: { id: { in: closed } }, select: { status: true } });
  expect(states).toEqual([{ status: "deleted" }, { status: "deleted" }]);
});

describe("whoever kept images", () => {
  async function given(username: string) {
    const goner = await t.member(username);
    const image = (more: object = {}) => givenImage(t.db, { authorId: goner.id, ...more });
    const [open, hidden, removed] = [
      await image(),
      await image({ visibility: "private" }),
      await image({ status: "removed" }),
    ];
    const album = await givenAlbum(t.db, { ownerId: goner.id, postIds: [open, hidden] });
    const upload = { fileName: "a.png", declaredBytes: 10, clientKey: randomUUID() };
    await t.db.prisma.upload.create({ data: { id: randomUUID(), ownerId: goner.id, ...upload } });
    await t.db.prisma.avatar.create({ data: { id: randomUUID(), ownerId: goner.id, mediaKey: randomUUID() } });
    expect((await t.visitor.album.get({ id: album })).images.count).toBe(1);
    expect((await t.visitor.album.list({ owner: username })).items).toHaveLength(1);
    return { goner, open, hidden, removed, album };
  }
  const left = async (ownerId: string) => {
    const where = { where: { ownerId } };
    const { image, album, upload, avatar } = t.db.prisma;
    const images = await image.findMany(where);
    return {
      images: images.map(({ postId }) => postId),
      others: (await album.count(where)) + (await upload.count(where)) + (await avatar.count(where)),
    };
  };

  test("is gone with albums, uploads and every row that points to bytes, for the sweeper to take those", async () => {
    const { goner, album, open } = await given("painter");
    expect(await leave(goner)).toMatchObject({ posts: 2, albums: 1 });
    expect(await left(goner.id)).toEqual({ images: [], others: 0 });
    expect(await refusal(t.visitor.album.get({ id: album }))).toBe("not_found");
    expect(await refusal(t.visitor.post.get({ id: open }))).toBe("not_found");
    expect((await t.visitor.album.list({ owner: "painter" })).items).toEqual([]);
    expect(await t.db.prisma.mediaUsage.findUnique({ where: { userId: goner.id } })).toMatchObject({
      bytes: 0n,
      files: 0,
    });
    expect(await drift(t.db)).toEqual([]);
  });

  test("leaves what others can open, when their posts are kept, and no album", async () => {
    const { goner, album, open } = await given("sculptor");
    await leave(goner, true);
    expect(await left(goner.id)).toEqual({ images: [open], others: 0 });
    expect(await refusal(t.visitor.album.get({ id: album }))).toBe("not_found");
    const kept = await t.visitor.post.get({ id: open });
    expect(kept).toMatchObject({ author: { displayName: "[deleted]" }, image: { width: 1200 } });
  });
});

test("nobody can sign in as them, their page is gone, their name is free, and the log keeps what they did", async () => {
  const browser = await signedIn(t.app, "forgotten");
  const { rows } = await t.db.pool.query<{ id: string }>("select id from users where username = 'forgotten'");
  const [{ id } = { id: "" }] = rows;
  await t.db.pool.query(
    "insert into audit_events (actor_id, action, target_kind, target_id) values ($1, 'post.remove', 'post', 'x')",
    [id],
  );
  await eraseMember(t.app, await deleteMember(t.app, { username: "FORGOTTEN", keepsPosts: false }));
  expect(await browser.actor()).toEqual({ kind: "visitor" });
  expect(await refusal(t.visitor.profile.get({ username: "forgotten" }))).toBe("not_found");
  expect(await refusal(deleteMember(t.app, { username: "forgotten", keepsPosts: false }))).toBe("not_found");
  const row = await t.db.prisma.user.findUniqueOrThrow({ where: { id }, include: { profile: true, credential: true } });
  expect(row).toMatchObject({ displayName: "[deleted]", avatarUrl: null, profile: null, credential: null });
  expect(await refusal(t.visitor.profile.get({ username: row.username }))).toBe("not_found");
  const log = await t.db.prisma.auditEvent.findMany({ where: { OR: [{ actorId: id }, { targetId: id }] } });
  expect(log.map(({ action }) => action).sort()).toEqual(["account.delete", "post.remove"]);
  const sameName = await openBrowser(t.app).json("/api/auth/sign-up", {
    username: "forgotten",
    email: "forgotten@example.org",
    password: goodPassword,
  });
  expect(sameName.status).toBe(200);
});

describe("whoever voted on 50 000 posts", () => {
  const votes = 50_000;
  let goner: TestMember;
  let posts: VotedPost[];

  beforeAll(async () => {
    goner = await t.member("tireless");
    posts = await givenVotes(t.db, { voterId: goner.id, authorIds: [t.alice.id, t.bob.id, t.moderator.id], votes });
  }, 60_000);

  test("goes without anybody waiting two seconds twice, counters exact all the way, also cut off in the middle", async () => {
    const voters = startVoters(t.db, { members: [t.alice, t.bob, t.moderator, t.admin], posts });
    const deletion = await deleteMember(t.app, { username: goner.username, keepsPosts: false });
    const cut = new Error("the power failed");
    let cutAt = 0;
    const stop = new AbortController();
    const progress = ({ postVotes }: Erased) => {
      if (postVotes < votes / 3) return;
      cutAt = postVotes;
      stop.abort(cut);
    };
    await expect(eraseMember(t.app, deletion, { signal: stop.signal, progress })).rejects.toBe(cut);
    expect(cutAt).toBeLessThan(votes / 2);
    expect(await drift(t.db)).toEqual([]);

    await runJob(t.app, memberDeletions);
    const { cast, refused } = await voters.stop();
    expect(refused).toEqual([]);
    expect(cast).toBeGreaterThan(100);
    expect(await t.db.prisma.postVote.count({ where: { userId: goner.id } })).toBe(0);
    expect(await drift(t.db)).toEqual([]);
    const run = (await lastRuns(t.db)).find(({ job }) => job === memberDeletions.name);
    expect(run).toMatchObject({ error: null, counts: { members: 0, erased: votes - cutAt } });
  }, 120_000);

  test("is finished once nobody can have written any more", async () => {
    t.clock.advance(3 * 60_000);
    expect(await memberDeletions.run(t.app)).toMatchObject({ erased: 0 });
    expect(await t.db.prisma.memberDeletion.count({ where: { finishedAt: null } })).toBe(0);
  });
});

interface VotedPost {
  id: string;
  authorId: string;
}

/** Posts by several authors, each with a vote and its entry in the ledger, as if they had long been there. */
async function givenVotes(
  db: Database,
  { voterId, authorIds, votes }: { voterId: string; authorIds: string[]; votes: number },
): Promise<VotedPost[]> {
  return db.transaction(async (tx) => {
    const run = <Row>(text: string, values: unknown[] = []) => tx.many<Row>({ name: text.slice(0, 60), text, values });
    await run("set local session_replication_role = replica");
    await run("create temporary table given (n int, id uuid, author_id uuid) on commit drop");
    await run(
      `insert into given select n, gen_random_uuid(), ($2::uuid[])[1 + n % cardinality($2::uuid[])]
       from generate_series(1, $1::int) n`,
      [votes, authorIds],
    );
    await run(`insert into posts (id, kind, author_id, title, slug, status, published_at)
      select id, 'clip', author_id, 'A fine play', 'a-fine-play', 'active', now() - n * interval '1 minute' from given`);
    await run(`insert into listings (post_id, kind, author_id, nsfw, listed, published_at, up)
      select id, 'clip', author_id, false, true, now() - n * interval '1 minute', 1 from given`);
    await run("insert into post_votes (user_id, post_id, value) select $1, id, 1 from given", [voterId]);
    await run(
      `insert into karma_events (user_id, kind, delta, post_id, actor_id)
       select author_id, 'post_vote', 1, id, $1 from given`,
      [voterId],
    );
    await run("update users u set karma = karma + (select count(*)::int from given g where g.author_id = u.id)");
    await run("analyze");
    return run<VotedPost>('select id, author_id as "authorId" from given');
  });
}

const betweenVotesMs = 5;

const isLockTimeout = (error: unknown) => error instanceof Error && "code" in error && error.code === "55P03";

/**
 * Members who go on voting on posts and give up on any lock after two seconds, twice for a vote: a machine that stood
 * still for a while makes somebody wait once, who holds locks for long makes them wait again.
 */
function startVoters(db: Database, { members, posts }: { members: TestMember[]; posts: VotedPost[] }) {
  const done = new AbortController();
  const refused: string[] = [];
  let cast = 0;
  async function vote(member: TestMember, turn: number): Promise<void> {
    for (let n = turn; !done.signal.aborted; n += 1) {
      const post = posts[(n * 7919) % posts.length];
      if (!post || post.authorId === member.id) continue;
      const given = { userId: member.id, postId: post.id, value: n % 3 ? 1 : -1, now: new Date() } as const;
      const write = () =>
        db.transaction(async (tx) => {
          await tx.one(waitShortly({ milliseconds: 2_000 }));
          await tx.many(castPostVote(given));
        });
      await write()
        .catch((error: unknown) => (isLockTimeout(error) ? write() : Promise.reject(error)))
        .catch((error: unknown) => refused.push(String(error)));
      cast += 1;
      await pause(betweenVotesMs);
    }
  }
  const all = Promise.all(members.map(vote));
  return {
    stop: async () => {
      done.abort();
      await all;
      return { cast, refused };
    },
  };
}
