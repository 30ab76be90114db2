import { newId } from "@medley/db";
import type { Member } from "../actor.ts";
import { givenThread } from "../comment/testing/given-thread.ts";
import { givenAlbum, givenImage } from "./given-image.ts";
import { givenPost, type PostGiven } from "./given-post.ts";
import type { TestApp, TestMember } from "./test-app.ts";

/**
 * Everything the calls of the tables below need. The things they act on are made anew for each call, since a call may
 * use them up; alice is their author, bob is somebody else.
 */
export interface World {
  t: TestApp;
  author: TestMember;
  other: TestMember;
  post(given?: Partial<PostGiven>): Promise<string>;
  pending(): Promise<string>;
  /** A processed image of the author's; an album of theirs with so many. */
  image(given?: Partial<PostGiven>): Promise<string>;
  album(images: number): Promise<{ id: string; postIds: string[] }>;
  /** One whose processing failed in passing. */
  failedImage(): Promise<string>;
  /** A file of the author's that arrived. */
  upload(): Promise<string>;
  comment(): Promise<string>;
  /** A post with this many comments, half of them replies, and its first comment. */
  thread(comments: number): Promise<{ postId: string; parentId: string }>;
  /** A session, a token of this member's. */
  session(member: TestMember): Promise<string>;
  token(member: TestMember): Promise<string>;
}

export function createWorld(t: TestApp): World {
  const { alice: author, bob: other } = t;
  const post: World["post"] = (given = {}) => givenPost(t.db, { authorId: author.id, ...given });
  async function thread(comments: number) {
    const postId = await post();
    const list = Array.from({ length: comments }, (_, n) => ({ parent: n % 2 === 0 ? null : 0, authorId: author.id }));
    const [first] = await givenThread(t.db, postId, list);
    return { postId, parentId: first?.id ?? "" };
  }
  return {
    t,
    author,
    other,
    post,
    thread,
    image: (given = {}) => givenImage(t.db, { authorId: author.id, ...given }),
    async album(images) {
      const made = Array.from({ length: images }, () => givenImage(t.db, { authorId: author.id }));
      const postIds = await Promise.all(made);
      return { id: await givenAlbum(t.db, { ownerId: author.id, postIds }), postIds };
    },
    async failedImage() {
      const postId = await givenImage(t.db, { authorId: author.id, status: "failed" });
      const failed = { failure: "too_slow", stagedKey: `staged/${postId}`, processedAt: null };
      await t.db.prisma.image.update({ where: { postId }, data: failed });
      return postId;
    },
    async upload() {
      const [id, sha256] = [newId(), randomHash()];
      const file = { fileName: "cat.png", format: "png", width: 40, height: 30, frames: 1 } as const;
      const arrived = { declaredBytes: 100, bytes: 100, sha256, stagedKey: `staged/${id}`, storedAt: t.clock.now() };
      await t.db.prisma.upload.create({ data: { id, ownerId: author.id, clientKey: newId(), ...file, ...arrived } });
      return id;
    },
    async pending() {
      const id = await post({ status: "pending" });
      await t.db.prisma.submission.create({ data: { postId: id } });
      return id;
    },
    async comment() {
      const [made] = await givenThread(t.db, await post(), [
        { parent: null, authorId: author.id, createdAt: t.clock.now() },
      ]);
      return made?.id ?? "";
    },
    async session({ id: userId }) {
      const id = newId();
      await t.db.prisma.session.create({
        data: { id, userId, tokenHash: randomHash(), expiresAt: new Date("2100-01-01T00:00:00Z") },
      });
      return id;
    },
    async token({ id: userId }) {
      const id = newId();
      await t.db.prisma.token.create({
        data: { id, userId, tokenHash: randomHash(), name: "A script", scope: "read" },
      });
      return id;
    },
  };
}

function randomHash(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(32));
}

/** The same member, come by an API token. */
export function byToken(member: TestMember, scope: "read" | "write"): Member {
  return { ...member.actor, via: { kind: "token", id: newId(), scope } };
}
