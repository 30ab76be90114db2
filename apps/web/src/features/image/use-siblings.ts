"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "~/trpc/client.tsx";
import type { PostCard } from "../post/post-types.ts";
import type { Shown } from "./lightbox.tsx";

/** The pictures one came through: of the album the address names, else of the gallery that was just walked. */
export function useSiblings(shown: Shown, albumId: string | undefined, wanted: boolean): Shown[] {
  const trpc = useTRPC();
  const client = useQueryClient();
  const album = useQuery(
    trpc.album.get.queryOptions({ id: albumId ?? "", limit: 100 }, { enabled: wanted && !!albumId }),
  );
  if (!wanted) return [shown];
  const walked = client
    .getQueriesData<{ pages: { items: PostCard[] }[] }>({ queryKey: trpc.gallery.list.pathKey() })
    .map(([, held]) => held?.pages?.flatMap((page) => page.items) ?? []);
  const list = [album.data?.items ?? [], ...walked].find((items) => items.some(({ id }) => id === shown.id)) ?? [];
  const pictures = list.flatMap(({ id, slug, title, image, nsfw }) =>
    // One's own picture was asked for; the others' veils stay down.
    image && image.variants.length > 0 && (!nsfw || id === shown.id) ? [{ id, slug, title, image }] : [],
  );
  return pictures.some(({ id }) => id === shown.id) ? pictures : [shown];
}
