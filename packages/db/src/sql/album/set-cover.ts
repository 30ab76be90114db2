import { nullable, sql, statement, uuid } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

export interface SetCoverParams {
  albumId: string;
  /** Null for the first image that its reader may see. */
  postId: string | null;
  now: Date;
}

/** Chooses the cover of an album that the caller locked; no row for an image that isn't there. Relies on the primary keys. */
export const setCover = statement({
  name: "album.setCover",
  columns: { coverPostId: nullable(uuid) },
  examples: [null, nobody].map((postId) => ({ albumId: nobody, postId, now: new Date(0) })),
  sql: (p: SetCoverParams) => sql`
    update albums set cover_post_id = ${p.postId}::uuid, updated_at = ${p.now}::timestamptz
    where id = ${p.albumId}::uuid and (${p.postId}::uuid is null or exists (
      select from album_items where album_id = ${p.albumId}::uuid and post_id = ${p.postId}::uuid))
    returning cover_post_id as "coverPostId"`,
});
