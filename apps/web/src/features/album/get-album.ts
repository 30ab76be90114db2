import { getQueryClient, getTrpc, orNotFound } from "~/trpc/server.tsx";
import { albumInput } from "./album-input.ts";
import type { AlbumPage } from "./album-types.ts";

/** An album with its first images, for its page; what is missing or hidden becomes the 404 page. */
export async function getAlbum(id: string, cursor?: string): Promise<AlbumPage> {
  const options = getTrpc().album.get.infiniteQueryOptions(albumInput(id), {
    initialCursor: cursor,
    getNextPageParam: (page) => page.nextCursor,
  });
  const { pages } = await orNotFound(getQueryClient().fetchInfiniteQuery(options));
  const [album] = pages;
  if (!album) throw new Error("An infinite query answers at least one page");
  return album;
}
