import { findSessionActor } from "@medley/db/sql/session/find-session-actor";
import { findTokenActor } from "@medley/db/sql/token/find-token-actor";
import { type Actor, visitor } from "../actor.ts";
import type { App } from "../context.ts";
import { unauthenticated } from "../errors.ts";
import { after, before, sessionLife } from "./rules.ts";
import { hashSecret, isSecret } from "./secret.ts";

/** What a request came with; the API token counts when there are both. */
export interface Presented {
  sessionToken?: string | null;
  bearer?: string | null;
}

/**
 * Who asks, in at most one statement, a ban included. A session that is over makes a visitor; a token that isn't good
 * (unknown, revoked, its owner banned: all alike) throws `unauthenticated`, since its sender counts on it.
 */
export async function resolveActor(app: Pick<App, "db" | "clock">, presented: Presented): Promise<Actor> {
  const { bearer, sessionToken } = presented;
  if (typeof bearer === "string") return actorOfToken(app, bearer);
  if (sessionToken && isSecret("session", sessionToken)) return actorOfSession(app, sessionToken);
  return visitor;
}

async function actorOfSession({ db, clock }: Pick<App, "db" | "clock">, token: string): Promise<Actor> {
  const now = clock.now();
  const row = await db.maybe(
    findSessionActor({
      tokenHash: hashSecret(token),
      now,
      noteIfSeenBefore: before(now, sessionLife.noteMs),
      liveUntil: after(now, sessionLife.idleMs),
      longestSeconds: sessionLife.longestMs / 1000,
    }),
  );
  if (!row) return visitor;
  const { viaId, ...member } = row;
  return { kind: "member", ...member, via: { kind: "session", id: viaId } };
}

async function actorOfToken({ db, clock }: Pick<App, "db" | "clock">, token: string): Promise<Actor> {
  const now = clock.now();
  const row = isSecret("token", token)
    ? await db.maybe(
        findTokenActor({ tokenHash: hashSecret(token), now, noteIfUsedBefore: before(now, sessionLife.noteMs) }),
      )
    : null;
  if (!row) throw unauthenticated("This API token is not valid.");
  const { viaId, scope, ...member } = row;
  return { kind: "member", ...member, via: { kind: "token", id: viaId, scope } };
}
