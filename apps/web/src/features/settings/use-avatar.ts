"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC, useTRPCClient } from "~/trpc/client.tsx";
import { newClientKey } from "~/trpc/client-key.ts";
import { failureWords } from "../image/failure-words.ts";
import { refusalWords, refusedUnsent } from "../upload/refusal-words.ts";
import { sendFile } from "../upload/send-file.ts";

const pollMs = 1_000;

type Words = { text: string; bad: boolean };

/** Sends a picture of oneself and waits until it is prepared. */
export function useAvatar(username: string) {
  const [share, setShare] = useState<number | null>(null);
  const [phase, setPhase] = useState<"idle" | "sending" | "preparing">("idle");
  const [words, setWords] = useState<Words | null>(null);
  const trpc = useTRPC();
  const client = useQueryClient();
  const api = useTRPCClient();
  const avatar = usePrepared(username, phase === "preparing", (found) => {
    setPhase("idle");
    setWords(found);
  });

  async function give(file: File) {
    const refused = refusedUnsent(file);
    if (refused) return setWords({ text: refused, bad: true });
    setWords({ text: "Uploading", bad: false });
    setPhase("sending");
    try {
      const upload = { fileName: file.name, bytes: file.size, clientKey: newClientKey() };
      const { uploadId, path } = await api.image.createUpload.mutate(upload);
      await sendFile(path, file, { onShare: setShare, signal: new AbortController().signal });
      // Also what an earlier picture came to must not pass for this one's.
      client.setQueryData(trpc.profile.avatar.queryKey(), await api.profile.setAvatar.mutate({ uploadId }));
      setShare(null);
      setWords({ text: "Preparing it", bad: false });
      setPhase("preparing");
    } catch (error) {
      setPhase("idle");
      setWords({ text: refusalWords(readError(error)), bad: true });
    }
  }
  return { give: (file: File) => void give(file), share, busy: phase !== "idle", words, url: avatar };
}

/** Asks after the picture while it is being prepared; answers its address once it is there. */
function usePrepared(username: string, wanted: boolean, onEnd: (words: Words) => void): string | null {
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const { data } = useQuery(
    trpc.profile.avatar.queryOptions(undefined, { enabled: wanted, refetchInterval: pollMs, staleTime: 0, gcTime: 0 }),
  );
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    if (!wanted || !data || data.status === "processing") return;
    const failed = data.status === "failed";
    end.current(failed ? { text: failureWords(data.reason), bad: true } : { text: "That’s you now.", bad: false });
    // It stands in the frame around every page, too.
    void client.invalidateQueries({ queryKey: trpc.profile.get.queryKey({ username }) });
    router.refresh();
  }, [wanted, data, client, router, trpc, username]);
  return data?.status === "active" ? data.avatarUrl : null;
}
