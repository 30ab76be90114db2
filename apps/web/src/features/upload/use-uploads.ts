"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useTRPC, useTRPCClient } from "~/trpc/client.tsx";
import { sendFile } from "./send-file.ts";
import { isUnposted, type UploadItem } from "./upload-item.ts";
import { forgetDraft, keepDraft } from "./upload-memory.ts";
import { createUploadQueue, type UploadQueue } from "./upload-queue.ts";

const pollMs = 1_000;
const none: readonly UploadItem[] = [];

/** The tab's queue: its files go on while their member looks at other pages. */
let held: UploadQueue | undefined;

/** The tab's files and what one does with them. They end with the tab: the browser asks before it is closed. */
export function useUploads(): { items: readonly UploadItem[]; queue: UploadQueue } {
  const api = useTRPCClient();
  const [queue] = useState(() => {
    const made =
      held ??
      createUploadQueue({
        create: (input) => api.image.createUpload.mutate(input),
        send: sendFile,
        complete: (input) => api.image.completeUpload.mutate(input),
      });
    // The server draws for everybody: it holds nobody's.
    if (typeof window !== "undefined" && held !== made) {
      held = made;
      guardLeaving(made);
    }
    return made;
  });
  const items = useSyncExternalStore(queue.subscribe, queue.read, () => none);
  useProgressOfPosted(items, queue);
  useDrafts(items);
  return { items, queue };
}

/** Asks how far the posted pictures are, until each is published, waits for a moderator, or has failed. */
function useProgressOfPosted(items: readonly UploadItem[], queue: UploadQueue): void {
  const trpc = useTRPC();
  const client = useQueryClient();
  const ids = items.flatMap(({ state }) => (state.is === "posted" && state.status === "processing" ? [state.id] : []));
  const busy = ids.length > 0;
  const { data } = useQuery(
    trpc.image.status.queryOptions(
      { ids: ids.slice(0, 10) },
      { enabled: busy, refetchInterval: pollMs, staleTime: 0, gcTime: 0 },
    ),
  );
  useEffect(() => {
    if (data) queue.note(data.items);
  }, [data, queue]);
  useEffect(() => {
    if (!busy) return;
    // What was just posted belongs into every list that is held, and takes its room.
    return () => {
      void client.invalidateQueries({ queryKey: trpc.gallery.list.pathKey() });
      void client.invalidateQueries({ queryKey: trpc.media.usage.pathKey() });
    };
  }, [busy, client, trpc]);
}

/** The words of a file outlive a reload; its bytes can't. */
function useDrafts(items: readonly UploadItem[]): void {
  useEffect(() => {
    for (const { file, words, kept } of items) {
      if (kept) forgetDraft(file);
      else keepDraft(file, words);
    }
  }, [items]);
}

/** The browser asks before a tab is closed with files in it that aren't posted, whatever page it shows by then. */
function guardLeaving(queue: UploadQueue): void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  queue.subscribe(() => {
    // Only while there is something to lose: with a listener, browsers don't keep a page for the way back.
    if (queue.read().some(isUnposted)) window.addEventListener("beforeunload", ask);
    else window.removeEventListener("beforeunload", ask);
  });
}
