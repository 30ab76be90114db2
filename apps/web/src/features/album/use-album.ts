"use client";
import { type InfiniteData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "~/trpc/client.tsx";
import { albumInput } from "./album-input.ts";
import type { AlbumImage, AlbumPage } from "./album-types.ts";

/** An album as far as it was walked; `setImages` shows another order at once, before the server has it. */
export function useAlbum(id: string, cursor: string | undefined) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const options = trpc.album.get.infiniteQueryOptions(albumInput(id), {
    initialCursor: cursor,
    getNextPageParam: (page) => page.nextCursor,
  });
  const list = useInfiniteQuery(options);
  const pages = list.data?.pages ?? [];
  const images = [...new Map(pages.flatMap((page) => page.items).map((image) => [image.id, image])).values()];

  function setImages(items: AlbumImage[]): void {
    client.setQueryData(options.queryKey, (held: InfiniteData<AlbumPage, string | null> | undefined) => {
      const [first] = held?.pages ?? [];
      if (!held || !first) return held;
      const nextCursor = held.pages.at(-1)?.nextCursor ?? null;
      return { pages: [{ ...first, items, nextCursor }], pageParams: held.pageParams.slice(0, 1) };
    });
  }
  return {
    list,
    album: pages[0],
    images,
    next: pages.at(-1)?.nextCursor ?? null,
    setImages,
    reload: () => client.invalidateQueries({ queryKey: trpc.album.pathKey() }),
  };
}
