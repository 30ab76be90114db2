import { findSessionActor } from "@medley/db/sql/session/find-session-actor";
import { findTokenActor } from "@medley/db/sql/token/find-token-actor";
import { type Actor, type Member, visitor } from "../actor.ts";
import type { App } from "../context.ts";
import { unauthenticated } from "../errors.ts";
import { credentialActors, credentialOf, type HeldActor } from "./cached.ts";
import { after, before, sessionLife } from "./rules.ts";
import { hashSecret, isSecret } from "./secret.ts";

/** What a request came with; the API token counts when there are both. */
export interface Presented {
  sessionToken?: string | null;
  bearer?: string | null;
}

type Looking = Pick<App, "db" | "clock" | "cache">;

/**
 * Who asks, a ban included: in at most one statement, and none while the answer is cached. A session that is over makes
 * a visitor; a token that isn't good (unknown, revoked, its owner banned: all alike) throws `unauthenticated`, since its
 * sender counts on it.
 */
export async function resolveActor(app: Looking, presented: Presented): Promise<Actor> {
  const { bearer, sessionToken } = presented;
  if (typeof bearer === "string") {
    const member = isSecret("token", bearer) ? await find(app, bearer, tokenActor) : null;
    if (!member) throw unauthenticated("This API token is not valid.");
    return member;
  }
  if (!sessionToken || !isSecret("session", sessionToken)) return visitor;
  return (await find(app, sessionToken, sessionActor)) ?? visitor;
}

type LookUp = (app: Looking, tokenHash: Buffer, now: Date) => Promise<HeldActor | null>;

async function find(app: Looking, secret: string, lookUp: LookUp): Promise<Member | null> {
  const hash = hashSecret(secret);
  const now = app.clock.now();
  const held = await app.cache.get(credentialActors, credentialOf(hash), () => lookUp(app, hash, now));
  return held && (held.expiresAt === null || Date.parse(held.expiresAt) > now.getTime()) ? held.member : null;
}

async function sessionActor({ db }: Looking, tokenHash: Buffer, now: Date): Promise<HeldActor | null> {
  const row = await db.maybe(
    findSessionActor({
      tokenHash,
      now,
      noteIfSeenBefore: before(now, sessionLife.noteMs),
      liveUntil: after(now, sessionLife.idleMs),
      longestSeconds: sessionLife.longestMs / 1000,
    }),
  );
  if (!row) return null;
  const { viaId, expiresAt, ...member } = row;
  return {
    member: { kind: "member", ...member, via: { kind: "session", id: viaId } },
    expiresAt: expiresAt.toISOString(),
  };
}

async function tokenActor({ db }: Looking, tokenHash: Buffer, now: Date): Promise<HeldActor | null> {
  const row = await db.maybe(findTokenActor({ tokenHash, now, noteIfUsedBefore: before(now, sessionLife.noteMs) }));
  if (!row) return null;
  const { viaId, scope, ...member } = row;
  return { member: { kind: "member", ...member, via: { kind: "token", id: viaId, scope } }, expiresAt: null };
}
