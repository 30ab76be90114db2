import { type Sql, sql } from "../../statement.ts";
import { imageJson } from "../post/card-json.ts";
import { type Reader, shownInAlbum } from "../visibility.ts";

/** Who looks at albums, and whether they want NSFW images. */
export interface AlbumReader extends Reader {
  nsfw: boolean;
}

/** The images of `albums a` that a reader finds there, as `album_items i` and `posts p`: the rest of a from clause. */
export function itemsShown(reader: AlbumReader): Sql {
  return sql`album_items i join posts p on p.id = i.post_id
        where i.album_id = a.id and ${shownInAlbum({ album: "a", post: "p" }, reader, reader.nsfw)}`;
}

/** How many there are, counted no further than a limit. */
export function countShown(reader: AlbumReader, limit: number): Sql {
  return sql`(select count(*)::int from (select from ${itemsShown(reader)} limit ${limit}::int) n)`;
}

/** The picture that stands for an album: the chosen one if the reader finds it there, else the first that they do. */
export function coverJson(reader: AlbumReader): Sql {
  const picture = sql`(select ${imageJson} from images m where m.post_id = i.post_id)`;
  return sql`coalesce(
        (select ${picture} from ${itemsShown(reader)} and i.post_id = a.cover_post_id),
        (select ${picture} from ${itemsShown(reader)} order by i.position, i.post_id limit 1))`;
}
