import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm, rmdir, stat, unlink } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { asStorageError, hasCode, isMissing } from "./file-errors.ts";
import { checkKey } from "./keys.ts";
import { listFiles, removeOldFiles } from "./list-files.ts";
import { openFile } from "./open-file.ts";
import type { PutOptions, Storage, StoredBytes } from "./storage.ts";
import { writeNewFile } from "./write-file.ts";

/** What a process that was killed left half-written is removed when it is so old. */
const abandonedMs = 60 * 60 * 1000;

/** Keeps bytes in a folder of this machine. No key names what begins with a dot, so half-written files can't be read. */
export function localStorage(folder: string): Storage {
  const root = path.resolve(folder);
  const incoming = path.join(root, ".incoming");
  let ready: Promise<void> | undefined;

  function fileOf(key: string): string {
    checkKey(key);
    return path.join(root, key);
  }

  /** Once a process; tried again by the next who writes when it failed. */
  function prepare(): Promise<void> {
    ready ??= mkdir(incoming, { recursive: true })
      .then(() => removeOldFiles(incoming, Date.now() - abandonedMs))
      .catch((error) => {
        ready = undefined;
        throw asStorageError(error);
      });
    return ready;
  }

  async function put(key: string, bytes: Readable | Uint8Array, options: PutOptions = {}): Promise<StoredBytes> {
    const file = fileOf(key);
    await prepare();
    const half = path.join(incoming, randomUUID());
    try {
      const stored = await writeNewFile(half, bytes, options);
      await moveTo(half, file);
      return stored;
    } catch (error) {
      await rm(half, { force: true }).catch(() => {}); // the sweep of old files takes it; the first error says more
      throw error;
    }
  }

  async function remove(key: string): Promise<void> {
    const file = fileOf(key);
    try {
      await unlink(file);
      await removeEmptyFolders(path.dirname(file), root);
    } catch (error) {
      if (!isMissing(error)) throw asStorageError(error);
    }
  }

  async function head(key: string) {
    try {
      const stats = await stat(fileOf(key));
      return stats.isFile() ? { bytes: stats.size, modifiedAt: stats.mtime } : null;
    } catch (error) {
      if (isMissing(error)) return null;
      throw asStorageError(error);
    }
  }

  return {
    put,
    open: async (key, range) => openFile(fileOf(key), range),
    head,
    remove,
    list: (prefix) => listFiles(root, prefix),
    signedUrl: async (key) => {
      checkKey(key);
      return null;
    },
  };
}

/** Gives the file its place, and sees to it that the disk knows the place too. */
async function moveTo(half: string, file: string): Promise<void> {
  const folder = path.dirname(file);
  try {
    for (let tries = 1; ; tries++) {
      await mkdir(folder, { recursive: true });
      try {
        await rename(half, file);
        break;
      } catch (error) {
        // Whoever removed the last file of the folder removed the folder in between.
        if (!hasCode(error, "ENOENT") || tries === 5) throw error;
      }
    }
    await syncFolder(folder);
  } catch (error) {
    throw asStorageError(error);
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeEmptyFolders(folder: string, root: string): Promise<void> {
  for (let each = folder; each !== root; each = path.dirname(each)) {
    try {
      await rmdir(each);
    } catch {
      return; // it holds something, or somebody else removed it
    }
  }
}
