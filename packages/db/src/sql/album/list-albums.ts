import { int, sql, statement, text, timestamp, uuid } from "../../statement.ts";
import { postVisibility } from "../enums.ts";
import { imageColumn } from "../post/card-json.ts";
import { type AlbumReader, countShown, coverJson } from "./shown.ts";

export interface ListAlbumsParams {
  /** Username, in any case. */
  owner: string;
  reader: AlbumReader;
  /** The last album of the page before; null for the first page. */
  after: string | null;
  limit: number;
  countLimit: number;
}

/**
 * A member's albums, newest first, by keyset: all of them for themselves, public ones for others, each with what its
 * reader finds in it. Relies on users_username_key, albums_owner_id_id_idx, album_items_album_id_position_idx, posts_pkey.
 */
export const listAlbums = statement({
  name: "album.listAlbums",
  columns: {
    ...{ id: uuid, title: text, slug: text, visibility: postVisibility, createdAt: timestamp },
    ...{ imageCount: int, cover: imageColumn },
  },
  examples: [null, "00000000-0000-7000-8000-000000000000"].map((after) => ({
    ...{ owner: "nobody", after, limit: 10, countLimit: 10 },
    reader: { readerId: "00000000-0000-7000-8000-000000000000", staff: false, nsfw: false },
  })) satisfies ListAlbumsParams[],
  sql: (p: ListAlbumsParams) => sql`
    with page as materialized (
      select a.* from users u cross join lateral (
        select a.* from albums a where a.owner_id = u.id
          and (a.visibility = 'public' or a.owner_id = ${p.reader.readerId}::uuid)
          and (${p.after}::uuid is null or a.id < ${p.after}::uuid)
        order by a.id desc limit ${p.limit}::int
      ) a
      where lower(u.username) = lower(${p.owner}::text)
    )
    select a.id as "id", a.title as "title", a.slug as "slug", a.visibility as "visibility",
      a.created_at as "createdAt", ${countShown(p.reader, p.countLimit)} as "imageCount",
      ${coverJson(p.reader)} as "cover"
    from page a order by a.id desc`,
});
