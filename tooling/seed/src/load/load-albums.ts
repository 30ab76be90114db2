import { createHash } from "node:crypto";
import type pg from "pg";
import { copyRows, type Table } from "./copy.ts";

interface AlbumRow {
  id: string;
  ownerId: string;
  title: string;
  slug: string;
  description: string;
  descriptionHtml: string;
  createdAt: Date;
  updatedAt: Date;
}

const albums: Table<AlbumRow> = {
  name: "albums",
  columns: {
    id: "id",
    ownerId: "owner_id",
    title: "title",
    slug: "slug",
    description: "description",
    descriptionHtml: "description_html",
    createdAt: "created_at",
    updatedAt: "updated_at",
  },
};

interface ItemRow {
  albumId: string;
  postId: string;
  position: string;
  addedAt: Date;
}

const items: Table<ItemRow> = {
  name: "album_items",
  columns: { albumId: "album_id", postId: "post_id", position: "position", addedAt: "added_at" },
};

const titles = ["Favourite shots", "Night and neon", "Small wonders", "From the road", "Best of the season"] as const;
const description = "Pictures I keep coming back to.";

/** The first 62 places of an album, as the product's own positions begin. */
const places = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"].map((digit) => `a${digit}`);

/** Makes an album of each of the busiest photographers' images, those with the most first. */
export async function loadAlbums(client: pg.Client, most: number): Promise<number> {
  const { rows } = await client.query<{ ownerId: string; ids: string[]; at: Date }>(
    `select author_id as "ownerId", array_agg(id order by id) as ids, max(created_at) as at from posts
    where kind = 'image' and status = 'active' and visibility <> 'private'
    group by author_id having count(*) >= 2 order by count(*) desc, author_id limit $1`,
    [most],
  );
  const made = rows.map((row, at) => ({ ...row, id: idOf(row), title: titles[at % titles.length] ?? titles[0] }));
  await copyRows(
    client,
    albums,
    made.map(({ id, ownerId, title, at }) => ({
      ...{ id, ownerId, title, slug: title.toLowerCase().replaceAll(" ", "-"), createdAt: at, updatedAt: at },
      ...{ description, descriptionHtml: `<p>${description}</p>` },
    })),
  );
  await copyRows(
    client,
    items,
    made.flatMap(({ id, ids, at }) =>
      places.flatMap((position, place) => {
        const postId = ids[place];
        return postId === undefined ? [] : [{ albumId: id, postId, position, addedAt: at }];
      }),
    ),
  );
  return made.length;
}

/** A time-ordered id (UUID version 7), the same for the same owner and moment. */
function idOf({ ownerId, at }: { ownerId: string; at: Date }): string {
  const time = at.getTime().toString(16).padStart(12, "0");
  const rest = createHash("sha256").update(`album/${ownerId}`).digest("hex");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}
