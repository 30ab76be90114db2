import { json, type Sql, sql, statement, uuid } from "../../statement.ts";

/** What was checked before a session is opened; it must still hold when it is written. */
export type Proof = { passwordHash: string } | { twitchId: string };

export interface OpenSessionParams {
  id: string;
  tokenHash: Buffer;
  userId: string;
  proof: Proof;
  userAgent: string;
  ip: string;
  now: Date;
  expiresAt: Date;
  /** The session this browser had until now, which ends. */
  replacedHash: Buffer | null;
  /** How many sessions a member may have; the oldest make room. */
  most: number;
  /** What this sign-in clears of counted failures. */
  forgiven: Buffer[];
}

/** Locked, so that a change of password either waits for this session and ends it, or is seen here. */
function proven(p: OpenSessionParams): Sql {
  const holds =
    "twitchId" in p.proof
      ? sql`twitch_id = ${p.proof.twitchId}::text`
      : sql`password_hash = ${p.proof.passwordHash}::text`;
  return sql`select user_id from credentials where user_id = ${p.userId}::uuid and ${holds} for share`;
}

/**
 * Opens a session, ends the one it replaces and forgives the failures counted meanwhile; no row when the proof no longer
 * holds. Answers the hashes, in hex, of sessions that made room. Relies on credentials_pkey, sessions_token_hash_key and sessions_user_id_created_at_idx.
 */
export const openSession = statement({
  name: "session.openSession",
  columns: { id: uuid, crowdedOut: json<string[]>() },
  examples: ([{ passwordHash: "-" }, { twitchId: "-" }] as const).map(
    (proof): OpenSessionParams => ({
      id: "00000000-0000-7000-8000-000000000000",
      tokenHash: Buffer.alloc(32),
      userId: "00000000-0000-7000-8000-000000000000",
      proof,
      userAgent: "",
      ip: "",
      now: new Date(0),
      expiresAt: new Date(0),
      replacedHash: null,
      most: 100,
      forgiven: [],
    }),
  ),
  sql: (p: OpenSessionParams) => sql`
    with proven as (${proven(p)}), replaced as (
      delete from sessions where token_hash = ${p.replacedHash}::bytea and exists (select from proven)
    ), crowded as (
      delete from sessions where id in (
        select s.id from sessions s join proven on proven.user_id = s.user_id
        order by s.created_at desc offset ${p.most}::int - 1
      ) returning token_hash
    ), forgiven as (
      delete from sign_in_failures where subject_hash in (
        select subject_hash from sign_in_failures
        where subject_hash = any(${p.forgiven}::bytea[]) and exists (select from proven)
        order by subject_hash for update
      )
    )
    insert into sessions (id, token_hash, user_id, user_agent, ip, created_at, last_seen_at, expires_at)
    select ${p.id}::uuid, ${p.tokenHash}::bytea, proven.user_id, ${p.userAgent}::text, ${p.ip}::text,
      ${p.now}::timestamptz, ${p.now}::timestamptz, ${p.expiresAt}::timestamptz
    from proven
    returning id as "id", (select coalesce(json_agg(encode(token_hash, 'hex')), '[]') from crowded) as "crowdedOut"`,
});
