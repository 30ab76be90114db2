import { readError } from "~/trpc/api-error.ts";
import type { PostPage } from "../post/post-types.ts";
import { mayRetry, refusalWords } from "./refusal-words.ts";
import type { UploadItem, UploadWords } from "./upload-item.ts";
import type { UploadList } from "./upload-list.ts";

/** What sending asks of the outside. */
export interface UploadPort {
  create(input: { fileName: string; bytes: number; clientKey: string }): Promise<{ uploadId: string; path: string }>;
  send(path: string, file: File, o: { onShare: (share: number) => void; signal: AbortSignal }): Promise<void>;
  complete(input: CompleteInput): Promise<Completed>;
}

export type CompleteInput = Omit<UploadWords, "title" | "albumId"> & {
  uploadId: string;
  clientKey: string;
  title?: string;
  albumId?: string;
};

export interface Completed {
  id: string;
  slug: string;
  status: PostPage["status"];
  duplicateOf: { id: string; slug: string } | null;
}

/** So many go out at the same time. */
const lanes = 3;

/** Carries a list's files to the server, a few at a time, and posts those that the member wants posted. */
export function createUploadCarrier(port: UploadPort, list: UploadList) {
  const running = new Map<string, AbortController>();
  /** Posted as soon as their bytes are there. */
  const wanted = new Set<string>();

  function refuse(key: string, thrown: unknown, uploadId?: string): void {
    const error = readError(thrown);
    const held = uploadId ? { uploadId } : {};
    list.enter(key, { is: "refused", words: refusalWords(error), mayRetry: mayRetry(error), ...held });
  }

  /** Starts what waits, as far as there are lanes. */
  function pump(): void {
    for (const item of list.read()) {
      if (running.size >= lanes) return;
      if (item.state.is === "waiting" && !running.has(item.key)) void carry(item);
    }
  }

  async function carry({ key, file }: UploadItem): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    running.set(key, controller);
    list.enter(key, { is: "sending", share: 0 });
    try {
      const { uploadId, path } = await port.create({ fileName: file.name, bytes: file.size, clientKey: key });
      signal.throwIfAborted();
      await port.send(path, file, { signal, onShare: (share) => list.enter(key, { is: "sending", share }) });
      list.enter(key, { is: "arrived", uploadId });
    } catch (error) {
      // One that was cancelled is gone from the list already.
      if (!signal.aborted) refuse(key, error);
    } finally {
      running.delete(key);
      pump();
    }
    if (wanted.has(key)) await post(key);
  }

  async function post(key: string): Promise<void> {
    const item = list.find(key);
    if (item?.state.is !== "arrived") return;
    const { uploadId } = item.state;
    wanted.delete(key);
    list.enter(key, { is: "posting", uploadId });
    try {
      const done = await port.complete({ ...sentWords(item.words), uploadId, clientKey: key });
      const { id, slug } = done.duplicateOf ?? done;
      const posted = { id, slug, status: done.status, reason: null, retryable: false };
      list.patch(key, { kept: item.words, state: { is: "posted", ...posted, again: done.duplicateOf !== null } });
    } catch (error) {
      refuse(key, error, uploadId);
    }
  }

  return {
    pump,
    post: (key: string) => void post(key),
    want: (key: string) => void wanted.add(key),
    /** Stops a file on its way, and no longer wants it posted. */
    drop(key: string): void {
      running.get(key)?.abort();
      wanted.delete(key);
    },
  };
}

/** What was left empty isn't sent. */
function sentWords({ title, albumId, ...words }: UploadWords) {
  return { ...words, ...(title.trim() ? { title } : {}), ...(albumId ? { albumId } : {}) };
}
