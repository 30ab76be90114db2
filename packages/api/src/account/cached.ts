import { defineCache, defineMark, tag } from "@medley/cache";
import { listCredentialsOf } from "@medley/db/sql/session/list-credentials-of";
import type { Member } from "../actor.ts";
import type { App } from "../context.ts";
import { twitchFlowMs } from "./rules.ts";

/** A state that came back from Twitch, so that it comes back once. */
export const returnedStates = defineMark<string>({
  name: "twitch-state",
  ttlSeconds: twitchFlowMs / 1000,
  key: (state) => state,
});

/** The hash of a session's or an API token's secret, as text: what a look-up is kept under, never the secret itself. */
export const credentialOf = (hash: Buffer) => hash.toString("base64url");

const credentialTag = (credential: string) => tag("credential", credential);

/** Who comes by a credential, and until when it lives by itself (an ISO date; null for ever). */
export interface HeldActor {
  member: Member;
  expiresAt: string | null;
}

/**
 * Who a credential belongs to, what they may do and that they aren't banned. Whatever ends or changes that forgets it;
 * what bypasses the API (an operator's command without Redis) holds half a minute later.
 */
export const credentialActors = defineCache<string, HeldActor | null>({
  name: "credential",
  version: 1,
  ttlSeconds: 30,
  nullTtlSeconds: 5,
  key: (credential) => credential,
  tags: (credential) => [credentialTag(credential)],
});

type Caching = Partial<Pick<App, "cache">>;

/** Every act that ends sessions or revokes API tokens calls this with their hashes once it is committed. */
export async function forgetCredentials({ cache }: Caching, hashes: readonly Buffer[]): Promise<void> {
  if (hashes.length > 0) await cache?.forget(...hashes.map((hash) => credentialTag(credentialOf(hash))));
}

/** Every act that changes who a member is (name, preference, role, ban) calls this once it is committed. One statement. */
export async function forgetMember(app: Pick<App, "db"> & Caching, userId: string): Promise<void> {
  const rows = await app.db.many(listCredentialsOf({ userId }));
  const hashes = rows.map((row) => row.tokenHash);
  await forgetCredentials(app, hashes);
}
