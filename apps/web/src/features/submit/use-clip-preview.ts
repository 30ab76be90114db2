"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "~/trpc/client.tsx";
import type { SubmitDraft } from "./submit-draft.ts";

const freshMs = 5 * 60_000;

/** What the API says of the draft's clip, once it is looked up; also after a reload. */
export function useClipPreview({ url, looked }: SubmitDraft) {
  const trpc = useTRPC();
  const wanted = url.trim();
  return useQuery(
    trpc.clip.preview.queryOptions({ url: wanted }, { enabled: looked && wanted !== "", staleTime: freshMs }),
  );
}
