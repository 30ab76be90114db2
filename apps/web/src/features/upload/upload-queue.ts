import { readError } from "~/trpc/api-error.ts";
import { newClientKey } from "~/trpc/client-key.ts";
import type { PostPage } from "../post/post-types.ts";
import { mayRetry, refusalWords, refusedUnsent } from "./refusal-words.ts";
import { mostAtOnce, type PostedState, type UploadItem, type UploadState, type UploadWords } from "./upload-item.ts";

/** What the queue asks of the outside. */
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

/** The files of one page on their way up. It is the store behind `useUploads`; nothing in it knows React. */
export function createUploadQueue(port: UploadPort) {
  let items: readonly UploadItem[] = [];
  const listeners = new Set<() => void>();
  const running = new Map<string, AbortController>();
  /** Posted as soon as their bytes are there. */
  const wanted = new Set<string>();

  const find = (key: string) => items.find((item) => item.key === key);
  function put(next: readonly UploadItem[]): void {
    items = next;
    for (const listener of listeners) listener();
  }
  function patch(key: string, part: Partial<UploadItem>): void {
    put(items.map((item) => (item.key === key ? { ...item, ...part } : item)));
  }
  const enter = (key: string, state: UploadState) => patch(key, { state });
  function refuse(key: string, thrown: unknown, uploadId?: string): void {
    const error = readError(thrown);
    const held = uploadId ? { uploadId } : {};
    enter(key, { is: "refused", words: refusalWords(error), mayRetry: mayRetry(error), ...held });
  }

  /** Starts what waits, as far as there are lanes. */
  function pump(): void {
    for (const item of items) {
      if (running.size >= lanes) return;
      if (item.state.is === "waiting" && !running.has(item.key)) void carry(item);
    }
  }

  async function carry({ key, file }: UploadItem): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    running.set(key, controller);
    enter(key, { is: "sending", share: 0 });
    try {
      const { uploadId, path } = await port.create({ fileName: file.name, bytes: file.size, clientKey: key });
      signal.throwIfAborted();
      await port.send(path, file, { signal, onShare: (share) => enter(key, { is: "sending", share }) });
      enter(key, { is: "arrived", uploadId });
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
    const item = find(key);
    if (item?.state.is !== "arrived") return;
    const { uploadId } = item.state;
    const { title, albumId, ...words } = item.words;
    wanted.delete(key);
    enter(key, { is: "posting", uploadId });
    const optional = { ...(title.trim() ? { title } : {}), ...(albumId ? { albumId } : {}) };
    try {
      const done = await port.complete({ ...words, ...optional, uploadId, clientKey: key });
      const { id, slug } = done.duplicateOf ?? done;
      const posted = { id, slug, status: done.status, reason: null, retryable: false };
      patch(key, { kept: item.words, state: { is: "posted", ...posted, again: done.duplicateOf !== null } });
    } catch (error) {
      refuse(key, error, uploadId);
    }
  }

  return {
    read: () => items,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Takes files in, and answers how many there was no room for. */
    add(files: readonly File[], wordsOf: (file: File) => UploadWords): number {
      const room = Math.max(0, mostAtOnce - items.length);
      const taken = files.slice(0, room).map((file): UploadItem => {
        const words = refusedUnsent(file);
        const state: UploadState = words ? { is: "refused", words, mayRetry: false } : { is: "waiting" };
        return {
          key: newClientKey(),
          file,
          preview: URL.createObjectURL(file),
          words: wordsOf(file),
          kept: null,
          state,
        };
      });
      put([...items, ...taken]);
      pump();
      return files.length - taken.length;
    },
    /** Stops a file on its way, or takes one that is done off the page. */
    remove(key: string): void {
      running.get(key)?.abort();
      const item = find(key);
      if (item) URL.revokeObjectURL(item.preview);
      wanted.delete(key);
      put(items.filter((each) => each.key !== key));
    },
    retry(key: string): void {
      const state = find(key)?.state;
      if (state?.is !== "refused" || !state.mayRetry) return;
      if (state.uploadId) {
        enter(key, { is: "arrived", uploadId: state.uploadId });
        void post(key);
        return;
      }
      enter(key, { is: "waiting" });
      pump();
    },
    write(key: string, part: Partial<UploadWords>): void {
      const item = find(key);
      if (item) patch(key, { words: { ...item.words, ...part } });
    },
    /** Says the same of every picture that isn't posted yet. */
    writeAll(part: Partial<UploadWords>): void {
      put(items.map((item) => (item.kept ? item : { ...item, words: { ...item.words, ...part } })));
    },
    /** The server has these words now. */
    keep(key: string, words: UploadWords, { slug, status }: Pick<PostedState, "slug" | "status">): void {
      const state = find(key)?.state;
      if (state?.is === "posted") patch(key, { kept: words, state: { ...state, slug, status } });
    },
    /** Posts all pictures: those whose bytes are there at once, the others as they arrive. */
    postAll(): void {
      for (const { key, state } of items) {
        if (state.is === "arrived") void post(key);
        else if (state.is === "waiting" || state.is === "sending") wanted.add(key);
      }
    },
    /** What the server says of pictures that were posted. */
    note(found: readonly PostedState[]): void {
      for (const { id, slug, status, reason, retryable } of found) {
        const item = items.find(({ state }) => state.is === "posted" && state.id === id);
        if (item?.state.is !== "posted") continue;
        if (item.state.status === status && item.state.reason === reason) continue;
        enter(item.key, { ...item.state, slug, status, reason, retryable });
      }
    },
    /** Takes what is done off the page, for the next ones. */
    clearDone(): void {
      for (const { key, state, preview } of items) {
        if (state.is === "posted" && state.status !== "processing") {
          URL.revokeObjectURL(preview);
          wanted.delete(key);
        }
      }
      put(items.filter(({ state }) => state.is !== "posted" || state.status === "processing"));
    },
  };
}

export type UploadQueue = ReturnType<typeof createUploadQueue>;
