import { readError } from "~/trpc/api-error.ts";
import type { PostPage } from "../post/post-types.ts";
import { mayRetry, refusalWords } from "./refusal-words.ts";
import type { UploadItem, UploadWords } from "./upload-item.ts";
import type { UploadList } from "./upload-list.ts";

/** What sending asks of the outside. */
export interface UploadPort {
  create(input: { fileName: string; bytes: number; clientKey: string }): Promise<{ uploadId: string; path: string }>;
  send(path: string, file: File, options: SendOptions): Promise<void>;
  complete(input: CompleteInput): Promise<Completed>;
}

interface SendOptions {
  onShare: (share: number) => void;
  signal: AbortSignal;
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
      const onShare = (share: number) => list.enter(key, { is: "sending", share });
      const uploadId = await sendFile(port, { key, file }, { signal, onShare });
      list.enter(key, { is: "arrived", uploadId });
    } catch (error) {
      // One that was cancelled is gone from the list already.
      if (!signal.aborted) list.enter(key, refused(error));
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
      list.patch(key, { kept: item.words, state: posted(done) });
    } catch (error) {
      list.enter(key, { ...refused(error), uploadId });
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

/** Announces a file and sends it. Resolves to its upload's id. */
async function sendFile(
  port: UploadPort,
  { key, file }: Pick<UploadItem, "key" | "file">,
  options: SendOptions,
): Promise<string> {
  const { uploadId, path } = await port.create({ fileName: file.name, bytes: file.size, clientKey: key });
  options.signal.throwIfAborted();
  await port.send(path, file, options);
  return uploadId;
}

function refused(thrown: unknown) {
  const error = readError(thrown);
  return { is: "refused", words: refusalWords(error), mayRetry: mayRetry(error) } as const;
}

function posted(done: Completed) {
  const { id, slug } = done.duplicateOf ?? done;
  const { status, duplicateOf } = done;
  return { is: "posted", id, slug, status, reason: null, retryable: false, again: duplicateOf !== null } as const;
}

/** What was left empty isn't sent. */
function sentWords({ title, albumId, ...words }: UploadWords) {
  return { ...words, ...(title.trim() ? { title } : {}), ...(albumId ? { albumId } : {}) };
}
