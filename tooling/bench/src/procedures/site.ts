import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { type App, appRouter, type Context, storeUpload } from "@medley/api/server";
import type { HelixStandIn } from "@medley/api/testing/twitch";
import type { Database } from "@medley/db";
import sharp from "sharp";
import { coldly } from "../in-process/callers.ts";
import { nth, type World } from "../site/world.ts";
import { giveSession, type People } from "./people.ts";
import type { Who } from "./procedure.ts";

type Caller = ReturnType<typeof appRouter.createCaller>;

/** The content, and what calls use up: made anew for each, as members would make it. */
export interface Site {
  world: World;
  db: Database;
  as(who: Who, n: number): Caller;
  userId(who: Who, n: number): string;
  /** The address of a clip that Twitch has and nobody posted. */
  newClip(): string;
  /** A reader's post that waits in the queue, one that a moderator let through, a comment. */
  pending(n: number): Promise<string>;
  post(n: number): Promise<string>;
  comment(n: number): Promise<string>;
  session(n: number): Promise<string>;
  notifications(n: number, count: number): Promise<string[]>;
  /** Of an author's posts, of a photographer's images. */
  ownPost(n: number): string;
  images(n: number): readonly string[];
  /** A photographer's file whose bytes are here, an image whose processing failed, an album. */
  upload(n: number): Promise<string>;
  failedImage(n: number): Promise<string>;
  album(n: number): Promise<string>;
  /** Comments of the biggest thread; those with replies. */
  remarks: readonly string[];
  answered: readonly string[];
}

interface Given {
  app: App;
  world: World;
  people: People;
  twitch: HelixStandIn;
}

export async function openSite({ app, world, people, twitch }: Given): Promise<Site> {
  const { db } = app;
  const { postId } = world.bigThread;
  const comments = async (filter: string) =>
    idsOf(db, `select id from comments where post_id = $1 and status = 'visible' and ${filter} order by id limit 500`, [
      postId,
      world.readers.map(({ userId }) => userId),
    ]);
  const posts = await Promise.all(world.authors.map((name) => postsOf(db, name, "clip")));
  const images = await Promise.all(world.photographers.map((name) => postsOf(db, name, "image")));
  const as: Site["as"] = (who, n) => appRouter.createCaller(coldly(people(who, n)));
  const userId: Site["userId"] = (who, n) => idOf(people(who, n));

  const site: Site = {
    ...{ world, db, as, userId },
    remarks: await comments("author_id <> all ($2::uuid[])"),
    answered: await comments("reply_count > 0 and $2::uuid[] is not null"),
    newClip() {
      const id = `Bench-${randomUUID()}`;
      twitch.addClip({ id, created_at: new Date().toISOString() });
      return `https://clips.twitch.tv/${id}`;
    },
    async pending(n) {
      const title = `The ${n}th fine play`;
      const made = await as("reader", n).clip.submit({ clientKey: randomUUID(), url: site.newClip(), title });
      return made.id;
    },
    async post(n) {
      const id = await site.pending(n);
      await as("moderator", n).submission.decide({ decision: "approve", ids: [id] });
      return id;
    },
    async comment(n) {
      const about = { postId: nth(world.posts, n), parentId: null, clientKey: randomUUID() };
      return (await as("reader", n).comment.create({ ...about, body: "Well played" })).id;
    },
    session: (n) => giveSession(app, userId("reader", n)),
    notifications: (n, count) =>
      idsOf(
        db,
        `insert into notifications (user_id, kind, actor_id, post_id)
         select $1, 'reply', $2, $3 from generate_series(1, $4) returning id`,
        [userId("reader", n), userId("author", n), nth(world.posts, n), count],
      ),
    ownPost: (n) => nth(nth(posts, n), Math.floor(n / posts.length)),
    images: (n) => nth(images, n),
    async upload(n) {
      const bytes = await newPicture();
      const context = people("photographer", n);
      const file = { fileName: "lake.png", bytes: bytes.length, clientKey: randomUUID() };
      const { uploadId } = await as("photographer", n).image.createUpload(file);
      const sent = { uploadId, body: Readable.from([bytes]), length: bytes.length, sha256: null };
      await storeUpload(context, { ...sent, signal: AbortSignal.timeout(10_000) });
      return uploadId;
    },
    async failedImage(n) {
      const id = nth(site.images(n), Math.floor(n / images.length));
      const failed = { failure: "too_slow", stagedKey: `staged/${id}`, processedAt: null };
      await db.prisma.post.update({ where: { id }, data: { status: "failed" } });
      await db.prisma.image.update({ where: { postId: id }, data: failed });
      return id;
    },
    async album(n) {
      const owner = as("photographer", n);
      const { id } = await owner.album.create({ clientKey: randomUUID(), title: "Lakes" });
      await owner.album.addImages({ id, postIds: [...site.images(n)] });
      return id;
    },
  };
  return site;
}

function idOf({ actor }: Context): string {
  if (actor.kind === "visitor") throw new Error("A visitor has no id");
  return actor.id;
}

async function idsOf(db: Database, text: string, values: unknown[]): Promise<string[]> {
  const { rows } = await db.pool.query<{ id: string }>(text, values);
  return rows.map(({ id }) => id);
}

/** As many as somebody picks at once. */
const mostOwn = 20;

function postsOf(db: Database, username: string, kind: "clip" | "image"): Promise<string[]> {
  const text = `select l.post_id as id from listings l join users u on u.id = l.author_id
    where u.username = $1 and l.kind = $2 and l.listed order by l.published_at desc, l.post_id limit $3`;
  return idsOf(db, text, [username, kind, mostOwn]);
}

/** Of one colour, and hardly ever of the same one again: a file that is known is not stored twice. */
function newPicture(): Promise<Buffer> {
  const [r = 0, g = 0, b = 0] = crypto.getRandomValues(new Uint8Array(3));
  return sharp({ create: { width: 640, height: 480, channels: 3, background: { r, g, b } } })
    .png()
    .toBuffer();
}
