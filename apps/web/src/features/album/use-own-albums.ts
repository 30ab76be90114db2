"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "~/trpc/client.tsx";
import { useViewer } from "../viewer/viewer-context.tsx";

/** The member's own albums, newest first; the first hundred of them. */
export function useOwnAlbums() {
  const trpc = useTRPC();
  const owner = useViewer()?.username ?? "";
  const { data } = useQuery(trpc.album.list.queryOptions({ owner, limit: 100 }, { enabled: owner !== "" }));
  return data?.items ?? [];
}
