"use client";
import { useEffect, useRef } from "react";
import { useTRPCClient } from "~/trpc/client.tsx";

/** Tells the server once that the page was looked at; a page out of a cache counts too. */
export function useCountView(id: string, counts: boolean): void {
  const client = useTRPCClient();
  const told = useRef<string>(undefined);
  useEffect(() => {
    if (!counts || told.current === id) return;
    told.current = id;
    // A lost view is not worth a word to the reader.
    client.post.viewed.mutate({ id }).catch(() => undefined);
  }, [client, id, counts]);
}
