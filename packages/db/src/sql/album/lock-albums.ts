import { nullable, sql, statement, text, uuid } from "../../statement.ts";
import { postVisibility } from "../enums.ts";
import { mayOpenAlbum, type Reader } from "../visibility.ts";

/**
 * Albums that are about to change, those that the reader may open, locked in the order of ids so that changes to one
 * happen one after another; each with the last of its positions. Relies on albums_pkey, users_pkey, album_items_album_id_position_idx.
 */
export const lockAlbums = statement({
  name: "album.lockAlbums",
  columns: {
    id: uuid,
    ownerId: uuid,
    /** Their username. */
    owner: text,
    title: text,
    slug: text,
    description: text,
    descriptionHtml: text,
    visibility: postVisibility,
    lastPosition: nullable(text),
  },
  examples: [{ ids: ["00000000-0000-7000-8000-000000000000"], reader: { readerId: null, staff: false } }],
  sql: (p: { ids: readonly string[]; reader: Reader }) => sql`
    select a.id as "id", a.owner_id as "ownerId", u.username as "owner", a.title as "title", a.slug as "slug", a.description as "description",
      a.description_html as "descriptionHtml", a.visibility as "visibility",
      (select i.position from album_items i where i.album_id = a.id order by i.position desc limit 1) as "lastPosition"
    from albums a join users u on u.id = a.owner_id
    where a.id = any(${p.ids}::uuid[]) and ${mayOpenAlbum("a", p.reader)}
    order by a.id for no key update of a`,
});
