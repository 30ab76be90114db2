import type { Storage } from "../storage/storage.ts";
import { StorageError } from "../storage/storage-error.ts";

/** A storage that fails on the test's command: `full` takes no bytes but gives them, `unavailable` does nothing at all. */
export function createFaultyStorage(inner: Storage) {
  let fault: "full" | "unavailable" | null = null;

  function failIf(...faults: (typeof fault)[]): void {
    if (fault !== null && faults.includes(fault)) throw new StorageError(fault, `The storage is ${fault}`);
  }

  const storage: Storage = {
    async put(key, bytes, options) {
      failIf("full", "unavailable");
      return inner.put(key, bytes, options);
    },
    async open(key, range) {
      failIf("unavailable");
      return inner.open(key, range);
    },
    async head(key) {
      failIf("unavailable");
      return inner.head(key);
    },
    async remove(key) {
      failIf("unavailable");
      await inner.remove(key);
    },
    async *list(prefix) {
      failIf("unavailable");
      yield* inner.list(prefix);
    },
    async signedUrl(key, options) {
      failIf("unavailable");
      return inner.signedUrl(key, options);
    },
  };
  return {
    storage,
    /** From now on; null works again. */
    be: (next: typeof fault) => {
      fault = next;
    },
  };
}
