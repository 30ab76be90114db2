import { bool, nullable, sql, statement, text } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

export interface FindNeighboursParams {
  albumId: string;
  postId: string;
  /** What it is to stand before; null for the end. */
  before: string | null;
}

/**
 * Between which positions an image comes to stand that moves within an album, and whether both images are there. No row
 * for an image that isn't there. Relies on album_items_pkey, album_items_album_id_position_idx.
 */
export const findNeighbours = statement({
  name: "album.findNeighbours",
  columns: { previous: nullable(text), next: nullable(text), hasNext: bool },
  examples: [
    { albumId: nobody, postId: nobody, before: null },
    { albumId: nobody, postId: nobody, before: nobody },
  ] satisfies FindNeighboursParams[],
  sql: (p: FindNeighboursParams) => sql`
    select (
        select i.position from album_items i
        where i.album_id = moved.album_id and i.post_id <> moved.post_id ${p.before === null ? sql`` : sql`and i.position < n.position`}
        order by i.position desc limit 1
      ) as "previous", n.position as "next", n.position is not null as "hasNext"
    from album_items moved
    left join album_items n on n.album_id = moved.album_id and n.post_id = ${p.before}::uuid
    where moved.album_id = ${p.albumId}::uuid and moved.post_id = ${p.postId}::uuid`,
});
