import { sql, statement, text, timestamp, uuid } from "../../statement.ts";

/** A member's live sessions, newest first; there are at most `limit`. Relies on sessions_user_id_created_at_idx. */
export const listSessionRows = statement({
  name: "session.listSessionRows",
  columns: {
    id: uuid,
    userAgent: text,
    ip: text,
    createdAt: timestamp,
    lastSeenAt: timestamp,
    expiresAt: timestamp,
  },
  examples: [{ userId: "00000000-0000-7000-8000-000000000000", now: new Date(0), limit: 10 }],
  sql: (p: { userId: string; now: Date; limit: number }) => sql`
    select s.id as "id", s.user_agent as "userAgent", s.ip as "ip", s.created_at as "createdAt",
      s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt"
    from sessions s join users u on u.id = s.user_id
    where s.user_id = ${p.userId}::uuid and s.expires_at > ${p.now}::timestamptz
      and (u.banned_at is null or s.created_at > u.banned_at)
    order by s.created_at desc limit ${p.limit}::int`,
});
