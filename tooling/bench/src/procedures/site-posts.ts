import { randomUUID } from "node:crypto";
import { nth } from "../site/world.ts";
import { giveSession } from "./people.ts";
import { type Ground, idsOf, lastPostsOf } from "./site.ts";

/** What readers and authors have, for the n-th call. */
export interface Posts {
  /** The address of a clip that Twitch has and nobody posted. */
  newClip(): string;
  /** A reader's post that waits in the queue; one that a moderator let through. */
  pending(n: number): Promise<string>;
  post(n: number): Promise<string>;
  /** A reader's that a moderator let through and took away again. */
  removed(n: number): Promise<string>;
  /** One that an author posted long ago. */
  ownPost(n: number): string;
  comment(n: number): Promise<string>;
  notifications(n: number, count: number): Promise<string[]>;
  session(n: number): Promise<string>;
  /** A token's id, not its secret. */
  token(n: number): Promise<string>;
}

export async function postsOf({ app, db, world, twitch, as, userId }: Ground): Promise<Posts> {
  const own = await lastPostsOf(db, world.authors, "clip");
  function newClip() {
    const id = `Bench-${randomUUID()}`;
    twitch.addClip({ id, created_at: new Date().toISOString() });
    return `https://clips.twitch.tv/${id}`;
  }
  async function pending(n: number) {
    const title = `The ${n}th fine play`;
    return (await as("reader", n).clip.submit({ clientKey: randomUUID(), url: newClip(), title })).id;
  }
  async function post(n: number) {
    const id = await pending(n);
    await as("moderator", n).submission.decide({ decision: "approve", ids: [id] });
    return id;
  }
  return {
    newClip,
    pending,
    post,
    async removed(n) {
      const id = await post(n);
      await as("moderator", n).post.remove({ id, reason: "Off topic" });
      return id;
    },
    ownPost: (n) => nth(nth(own, n), Math.floor(n / own.length)),
    async comment(n) {
      const about = { postId: nth(world.posts, n), parentId: null, clientKey: randomUUID() };
      return (await as("reader", n).comment.create({ ...about, body: "Well played" })).id;
    },
    notifications: (n, count) =>
      idsOf(
        db,
        `insert into notifications (user_id, kind, actor_id, post_id)
         select $1, 'reply', $2, $3 from generate_series(1, $4) returning id`,
        [userId("reader", n), userId("author", n), nth(world.posts, n), count],
      ),
    session: (n) => giveSession(app, userId("reader", n)),
    token: async (n) => (await as("reader", n).token.create({ name: "A script", scope: "read" })).item.id,
  };
}
