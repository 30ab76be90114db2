import type { UploadItem, UploadState } from "./upload-item.ts";

/** The files of a page in their order, and who wants to hear when one of them changes. */
export function createUploadList() {
  let items: readonly UploadItem[] = [];
  const listeners = new Set<() => void>();

  function put(next: readonly UploadItem[]): void {
    items = next;
    for (const listener of listeners) listener();
  }
  function patch(key: string, part: Partial<UploadItem>): void {
    put(items.map((item) => (item.key === key ? { ...item, ...part } : item)));
  }
  return {
    read: () => items,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    find: (key: string) => items.find((item) => item.key === key),
    put,
    patch,
    enter: (key: string, state: UploadState) => patch(key, { state }),
  };
}

export type UploadList = ReturnType<typeof createUploadList>;
