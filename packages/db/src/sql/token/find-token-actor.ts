import { sql, statement } from "../../statement.ts";
import { actorColumns, actorFields } from "../account/actor-columns.ts";
import { isBanned } from "../account/standing.ts";
import { tokenScope } from "../enums.ts";

export interface FindTokenActorParams {
  tokenHash: Buffer;
  now: Date;
  /** A token used at or before this, or never, is noted as used now. */
  noteIfUsedBefore: Date;
}

/**
 * Who an API token belongs to and what it may do: one look-up by tokens_token_hash_key and primary keys. It rests while
 * its owner is banned.
 */
export const findTokenActor = statement({
  name: "token.findTokenActor",
  columns: { ...actorColumns, scope: tokenScope },
  examples: [{ tokenHash: Buffer.alloc(32), now: new Date(0), noteIfUsedBefore: new Date(0) }],
  sql: (p: FindTokenActorParams) => sql`
    with found as (
      select ${actorFields}, t.id as "viaId", t.scope
      from tokens t join users u on u.id = t.user_id left join profiles p on p.user_id = u.id
      where t.token_hash = ${p.tokenHash}::bytea and not ${isBanned("u", p.now)}
    ), used as (
      update tokens t set last_used_at = ${p.now}::timestamptz
      from found f where t.id = f."viaId" and coalesce(t.last_used_at <= ${p.noteIfUsedBefore}::timestamptz, true)
    )
    select f.id as "id", f.username as "username", f."displayName", f."avatarUrl", f.role as "role", f.karma as "karma",
      f."nsfw", f."viaId", f.scope as "scope" from found f`,
});
