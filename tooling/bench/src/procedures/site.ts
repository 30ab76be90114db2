import { type App, appRouter, type Context } from "@medley/api/server";
import type { HelixStandIn } from "@medley/api/testing/twitch";
import type { Database } from "@medley/db";
import { coldly } from "../in-process/callers.ts";
import type { World } from "../site/world.ts";
import type { People } from "./people.ts";
import type { Who } from "./procedure.ts";
import { type Pictures, picturesOf } from "./site-pictures.ts";
import { type Posts, postsOf } from "./site-posts.ts";

/** The content, and what calls use up: made anew for each, as members would make it. */
export interface Site extends Posts, Pictures {
  world: World;
  /** Comments of the biggest thread that readers may vote on; those with replies. */
  remarks: readonly string[];
  answered: readonly string[];
}

/** What the things of a site are made with. */
export interface Ground {
  app: App;
  db: Database;
  world: World;
  twitch: HelixStandIn;
  people: People;
  /** The whole API as somebody, with empty caches. */
  as(who: Who, n: number): ReturnType<typeof appRouter.createCaller>;
  userId(who: Who, n: number): string;
}

type Given = Pick<Ground, "app" | "world" | "people" | "twitch">;

export async function openSite(given: Given): Promise<Site> {
  const { app, world, people } = given;
  const { db } = app;
  const ground: Ground = {
    ...{ ...given, db },
    as: (who, n) => appRouter.createCaller(coldly(people(who, n))),
    userId: (who, n) => idOf(people(who, n)),
  };
  const comments = (filter: string, ...values: unknown[]) =>
    idsOf(db, `select id from comments where post_id = $1 and status = 'visible' and ${filter} order by id limit 500`, [
      world.bigThread.postId,
      ...values,
    ]);
  return {
    world,
    ...(await postsOf(ground)),
    ...(await picturesOf(ground)),
    remarks: await comments(
      "author_id <> all ($2::uuid[])",
      world.readers.map(({ userId }) => userId),
    ),
    answered: await comments("reply_count > 0"),
  };
}

function idOf({ actor }: Context): string {
  if (actor.kind === "visitor") throw new Error("A visitor has no id");
  return actor.id;
}

export async function idsOf(db: Database, text: string, values: unknown[]): Promise<string[]> {
  const { rows } = await db.pool.query<{ id: string }>(text, values);
  return rows.map(({ id }) => id);
}

/** As many as somebody picks at once. */
const mostOwn = 20;

/** What each of some members posted last. */
export function lastPostsOf(db: Database, names: readonly string[], kind: "clip" | "image"): Promise<string[][]> {
  const text = `select l.post_id as id from listings l join users u on u.id = l.author_id
    where u.username = $1 and l.kind = $2 and l.listed order by l.published_at desc, l.post_id limit $3`;
  return Promise.all(names.map((name) => idsOf(db, text, [name, kind, mostOwn])));
}
