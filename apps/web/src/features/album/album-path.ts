import type { SearchParams } from "../feed/feed-address.ts";
import { postPath } from "../post/post-path.ts";

type Placed = { id: string; slug: string };

/** An album's address. */
export function albumPath({ id, slug }: Placed): string {
  return `/albums/${id}/${slug}`;
}

/** The address of an image that one opens from an album: its page knows the way on to the album's next one. */
export function pathInAlbum(post: Placed, albumId: string): string {
  return `${postPath(post)}?album=${albumId}`;
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The album that an image's address names; what can't be one is none. */
export function readAlbumId({ album }: SearchParams): string | undefined {
  return typeof album === "string" && id.test(album) ? album : undefined;
}
