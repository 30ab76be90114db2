import { sql, statement, timestamp } from "../../statement.ts";
import { actorColumns, actorFields } from "../account/actor-columns.ts";
import { isBanned } from "../account/standing.ts";

export interface FindSessionActorParams {
  tokenHash: Buffer;
  now: Date;
  /** A session seen at or before this is noted as seen now, and lives on until `liveUntil`. */
  noteIfSeenBefore: Date;
  liveUntil: Date;
  /** However much it is used, it ends this long after it began. */
  longestSeconds: number;
}

/**
 * Who a session belongs to: one look-up by sessions_token_hash_key and primary keys. A banned member has none, and a
 * session from before a ban stays dead when the ban is over.
 */
export const findSessionActor = statement({
  name: "session.findSessionActor",
  columns: { ...actorColumns, expiresAt: timestamp },
  examples: [
    {
      tokenHash: Buffer.alloc(32),
      now: new Date(0),
      noteIfSeenBefore: new Date(0),
      liveUntil: new Date(0),
      longestSeconds: 1,
    },
  ],
  sql: (p: FindSessionActorParams) => sql`
    with found as (
      select ${actorFields}, s.id as "viaId", s.last_seen_at, s.expires_at
      from sessions s join users u on u.id = s.user_id left join profiles p on p.user_id = u.id
      where s.token_hash = ${p.tokenHash}::bytea and s.expires_at > ${p.now}::timestamptz
        and not ${isBanned("u", p.now)} and (u.banned_at is null or s.created_at > u.banned_at)
    ), seen as (
      update sessions s set last_seen_at = ${p.now}::timestamptz,
        expires_at = least(${p.liveUntil}::timestamptz, s.created_at + ${p.longestSeconds}::int * interval '1 second')
      from found f where s.id = f."viaId" and s.last_seen_at <= ${p.noteIfSeenBefore}::timestamptz
    )
    select f.id as "id", f.username as "username", f."displayName", f."avatarUrl", f.role as "role", f.karma as "karma",
      f."nsfw", f."viaId", f.expires_at as "expiresAt" from found f`,
});
