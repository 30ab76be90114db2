import { int, json, nullable, sql, statement, text, timestamp, uuid } from "../../statement.ts";
import { postVisibility } from "../enums.ts";
import { cardsOf, toldCards } from "../post/card-columns.ts";
import { type AuthorJson, authorJson, imageColumn } from "../post/card-json.ts";
import { mayOpenAlbum } from "../visibility.ts";
import { type PlaceJson, placeJson } from "./place-json.ts";
import { type AlbumReader, countShown, coverJson, itemsShown } from "./shown.ts";

export interface ReadAlbumParams {
  id: string;
  reader: AlbumReader;
  /** The last image of the page before; null for the first page. */
  after: { position: string; id: string } | null;
  limit: number;
  /** How many of the first images bring their cards along. */
  cards: number;
  countLimit: number;
}

/**
 * An album and a page of its images in their order, as its reader finds them, by keyset; no row for one that they may
 * not open. What is hidden from them is neither counted nor leaves a page short.
 * Relies on albums_pkey, album_items_album_id_position_idx, posts_pkey, users_pkey.
 */
export const readAlbum = statement({
  name: "album.readAlbum",
  columns: {
    ...{ id: uuid, title: text, slug: text, description: text, descriptionHtml: text, visibility: postVisibility },
    ...{ createdAt: timestamp, ownerId: uuid, owner: json<AuthorJson>() },
    ...{
      imageCount: int,
      cover: imageColumn,
      coverPostId: nullable(uuid),
      places: json<PlaceJson[]>(),
      cards: toldCards,
    },
  },
  examples: [null, { position: "a0", id: "00000000-0000-7000-8000-000000000000" }].map((after) => ({
    ...{ id: "00000000-0000-7000-8000-000000000000", after, limit: 10, cards: 5, countLimit: 10 },
    reader: { readerId: "00000000-0000-7000-8000-000000000000", staff: false, nsfw: false },
  })) satisfies ReadAlbumParams[],
  sql: (p: ReadAlbumParams) => {
    const after = p.after ? sql`and (i.position, i.post_id) > (${p.after.position}::text, ${p.after.id}::uuid)` : sql``;
    return sql`
      with page as materialized (
        select s.*, row_number() over (order by s.position, s.id) as place from (
          select p.id, i.position, p.created_at, p.status, p.visibility, p.status_reason
          from albums a cross join lateral (select i.post_id, i.position from ${itemsShown(p.reader)} ${after}
            order by i.position, i.post_id limit ${p.limit}::int) i join posts p on p.id = i.post_id
          where a.id = ${p.id}::uuid and ${mayOpenAlbum("a", p.reader)}
        ) s
      )
      select a.id as "id", a.title as "title", a.slug as "slug", a.description as "description",
        a.description_html as "descriptionHtml", a.visibility as "visibility", a.created_at as "createdAt", a.owner_id as "ownerId", ${authorJson} as "owner",
        ${countShown(p.reader, p.countLimit)} as "imageCount",
        ${coverJson(p.reader)} as "cover", a.cover_post_id as "coverPostId",
        coalesce((select json_agg(${placeJson} order by s.place) from page s), '[]') as "places",
        ${cardsOf(sql`select id from page where place <= ${p.cards}::int`)} as "cards"
      from albums a join users u on u.id = a.owner_id
      where a.id = ${p.id}::uuid and ${mayOpenAlbum("a", p.reader)}`;
  },
});
