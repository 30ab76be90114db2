import { type App, type Context, createContext } from "@medley/api/server";
import { newId } from "@medley/db";
import { giveTokensTo, type Reader } from "../site/tokens.ts";
import { nth, type World } from "../site/world.ts";
import type { Who } from "./procedure.ts";

/** Who calls the n-th time. */
export type People = (who: Who, n: number) => Context;

/** Lets members of the content call as from a browser, where some procedures alone may be called from. */
export async function openPeople(app: App, world: World): Promise<People> {
  const { pool } = app.db;
  const named = (names: readonly string[]) =>
    giveTokensTo(pool, "username = any($1) order by array_position($1::text[], username)", [names]);
  const members: Record<Exclude<Who, "visitor">, readonly Reader[]> = {
    reader: world.readers,
    author: await named(world.authors),
    photographer: await named(world.photographers),
    moderator: await giveTokensTo(pool, "id = (select id from users where role = 'moderator' order by id limit 1)"),
    admin: await giveTokensTo(pool, "id = $1", [await makeAdmin(app)]),
  };
  const contexts = new Map<Who, Context[]>([["visitor", [await contextOf(app)]]]);
  for (const [who, list] of Object.entries(members)) {
    contexts.set(who as Who, await Promise.all(list.map(({ token }) => contextOf(app, token))));
  }
  return (who, n) => nth(contexts.get(who) ?? [], n);
}

async function contextOf(app: App, token?: string): Promise<Context> {
  const request = { id: "bench", ip: "127.0.0.1", userAgent: "bench", cookie: undefined };
  const authorization = token === undefined ? undefined : `Bearer ${token}`;
  const context = await createContext(app, { ...request, authorization });
  const { actor } = context;
  if (actor.kind === "visitor") return context;
  const id = await giveSession(app, actor.id);
  return { ...context, actor: { ...actor, via: { kind: "session", id } } };
}

/** One more session of a member's; its id. Nobody knows its secret. */
export async function giveSession({ db }: Pick<App, "db">, userId: string): Promise<string> {
  const [id, tokenHash] = [newId(), crypto.getRandomValues(new Uint8Array(32))];
  const expiresAt = new Date(Date.now() + 86_400_000);
  await db.prisma.session.create({ data: { id, userId, tokenHash, userAgent: "bench", expiresAt } });
  return id;
}

/** The content has moderators, but nobody to run the site. */
async function makeAdmin({ db }: App): Promise<string> {
  const [id, username] = [newId(), "bench_admin"];
  await db.prisma.user.create({ data: { id, username, displayName: "Bench", role: "admin", profile: { create: {} } } });
  return id;
}
