import { newClientKey } from "~/trpc/client-key.ts";
import { refusedUnsent } from "./refusal-words.ts";
import { createUploadCarrier, type UploadPort } from "./upload-carrier.ts";
import { isUnposted, mostAtOnce, type PostedState, type UploadItem, type UploadWords } from "./upload-item.ts";
import { createUploadList, type UploadList } from "./upload-list.ts";

/** The files of one page on their way up. It is the store behind `useUploads`; nothing in it knows React. */
export function createUploadQueue(port: UploadPort) {
  const list = createUploadList();
  const carrier = createUploadCarrier(port, list);
  return {
    read: list.read,
    subscribe: list.subscribe,
    ...wordsOf(list),
    ...waysOut(list, carrier),
    /** Takes files in, and answers how many there was no room for. */
    add(files: readonly File[], words: (file: File) => UploadWords): number {
      const taken = files.slice(0, Math.max(0, mostAtOnce - list.read().length));
      list.put([...list.read(), ...taken.map((file) => itemOf(file, words(file)))]);
      carrier.pump();
      return files.length - taken.length;
    },
    retry(key: string): void {
      const state = list.find(key)?.state;
      if (state?.is !== "refused" || !state.mayRetry) return;
      if (state.uploadId) {
        list.enter(key, { is: "arrived", uploadId: state.uploadId });
        carrier.post(key);
        return;
      }
      list.enter(key, { is: "waiting" });
      carrier.pump();
    },
    /** Posts all pictures: those whose bytes are there at once, the others as they arrive. */
    postAll(): void {
      for (const { key, state } of list.read()) {
        if (state.is === "arrived") carrier.post(key);
        else if (state.is === "waiting" || state.is === "sending") carrier.want(key);
      }
    },
  };
}

export type UploadQueue = ReturnType<typeof createUploadQueue>;

function itemOf(file: File, words: UploadWords): UploadItem {
  const refused = refusedUnsent(file);
  return {
    key: newClientKey(),
    file,
    preview: URL.createObjectURL(file),
    words,
    kept: null,
    state: refused ? { is: "refused", words: refused, mayRetry: false } : { is: "waiting" },
  };
}

/** What is said of the pictures: by the member, and by the server once they are posted. */
function wordsOf({ read, find, patch, put, enter }: UploadList) {
  return {
    write(key: string, part: Partial<UploadWords>): void {
      const item = find(key);
      if (item) patch(key, { words: { ...item.words, ...part } });
    },
    /** Says the same of every picture that isn't posted yet. */
    writeAll(part: Partial<UploadWords>): void {
      put(read().map((item) => (item.kept ? item : { ...item, words: { ...item.words, ...part } })));
    },
    /** The server has these words now. */
    keep(key: string, words: UploadWords, { slug, status }: Pick<PostedState, "slug" | "status">): void {
      const state = find(key)?.state;
      if (state?.is === "posted") patch(key, { kept: words, state: { ...state, slug, status } });
    },
    /** What the server says of pictures that were posted. */
    note(found: readonly PostedState[]): void {
      for (const { id, slug, status, reason, retryable } of found) {
        const item = read().find(({ state }) => state.is === "posted" && state.id === id);
        if (item?.state.is !== "posted") continue;
        if (item.state.status === status && item.state.reason === reason) continue;
        enter(item.key, { ...item.state, slug, status, reason, retryable });
      }
    },
  };
}

/** How files leave the page, with what was held for them. */
function waysOut({ read, put }: UploadList, carrier: ReturnType<typeof createUploadCarrier>) {
  function leave(goes: (item: UploadItem) => boolean): void {
    for (const { key, preview } of read().filter(goes)) {
      carrier.drop(key);
      URL.revokeObjectURL(preview);
    }
    put(read().filter((item) => !goes(item)));
  }
  return {
    /** Stops a file on its way, or takes one that is done off the page. */
    remove: (key: string) => leave((item) => item.key === key),
    /** Takes what is done off the page, for the next ones; also what was refused for good. */
    clearDone: () =>
      leave((item) => !isUnposted(item) && !(item.state.is === "posted" && item.state.status === "processing")),
  };
}
