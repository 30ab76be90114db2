import { sql, statement } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

export interface InsertAvatarParams {
  id: string;
  ownerId: string;
  mediaKey: string;
  stagedKey: string;
  bytes: number;
  now: Date;
}

/** A member's next picture of themselves, still to be processed. Relies on avatars_pkey. */
export const insertAvatar = statement({
  name: "avatar.insertAvatar",
  columns: {},
  examples: [
    { id: nobody, ownerId: nobody, mediaKey: "A".repeat(22), stagedKey: "staged/a", bytes: 1_000, now: new Date(0) },
  ],
  sql: (p: InsertAvatarParams) => sql`
    insert into avatars (id, owner_id, media_key, staged_key, stored_bytes, created_at)
    values (${p.id}::uuid, ${p.ownerId}::uuid, ${p.mediaKey}::text, ${p.stagedKey}::text, ${p.bytes}::int,
      ${p.now}::timestamptz)`,
});
