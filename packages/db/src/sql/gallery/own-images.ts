import type { PostStatus, PostVisibility } from "../../generated/enums.ts";
import { json, sql, statement } from "../../statement.ts";
import { type PlaceJson, placeJson } from "../album/place-json.ts";
import { cardsOf, toldCards } from "../post/card-columns.ts";

export interface OwnImagesParams {
  ownerId: string;
  /** Null for all but deleted ones. */
  status: Exclude<PostStatus, "deleted"> | null;
  visibility: PostVisibility | null;
  /** The last image of the page before; null for the first page. */
  after: string | null;
  limit: number;
}

/**
 * A member's own images in whatever state, newest first, by keyset, cards included. Why one failed is told by its code.
 * Relies on images_owner_id_post_id_idx, posts_pkey.
 */
export const ownImages = statement({
  name: "gallery.ownImages",
  columns: { places: json<PlaceJson[]>(), cards: toldCards },
  examples: [
    { ownerId: "00000000-0000-7000-8000-000000000000", status: null, visibility: null, after: null, limit: 10 },
    {
      ownerId: "00000000-0000-7000-8000-000000000000",
      status: "failed",
      visibility: "private",
      after: "00000000-0000-7000-8000-000000000000",
      limit: 10,
    },
  ] satisfies OwnImagesParams[] as OwnImagesParams[],
  sql: (p: OwnImagesParams) => sql`
    with page as materialized (
      select m.post_id as id, m.post_id::text as position, p.created_at, p.status, p.visibility,
        case p.status when 'failed' then m.failure when 'processing' then m.waits_for else p.status_reason end as status_reason
      from images m join posts p on p.id = m.post_id
      where m.owner_id = ${p.ownerId}::uuid and p.status <> 'deleted'
        and (${p.status}::post_status is null or p.status = ${p.status}::post_status)
        and (${p.visibility}::post_visibility is null or p.visibility = ${p.visibility}::post_visibility)
        and (${p.after}::uuid is null or m.post_id < ${p.after}::uuid)
      order by m.post_id desc limit ${p.limit}::int
    )
    select coalesce((select json_agg(${placeJson} order by s.id desc) from page s), '[]') as "places",
      ${cardsOf(sql`select id from page`)} as "cards"`,
});
