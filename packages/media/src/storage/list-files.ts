import { opendir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { asStorageError, isMissing } from "./file-errors.ts";
import { foldersOf } from "./keys.ts";
import type { StoredEntry } from "./storage.ts";

/** The files below the root whose path from there begins with the prefix, a folder at a time. */
export async function* listFiles(root: string, prefix: string): AsyncGenerator<StoredEntry> {
  const folders = [foldersOf(prefix)];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for await (const entry of entriesOf(path.join(root, folder))) {
      const key = `${folder}${entry.name}`;
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) {
        if (key.startsWith(prefix) || prefix.startsWith(`${key}/`)) folders.push(`${key}/`);
      } else if (key.startsWith(prefix)) {
        const stats = await unlessMissing(stat(path.join(root, key)));
        if (stats) yield { key, bytes: stats.size, modifiedAt: stats.mtime };
      }
    }
  }
}

/** Removes files of a folder that nobody touched since (ms since 1970). */
export async function removeOldFiles(folder: string, before: number): Promise<void> {
  for await (const { name } of entriesOf(folder)) {
    const file = path.join(folder, name);
    const stats = await unlessMissing(stat(file));
    if (stats && stats.mtimeMs < before) await rm(file, { recursive: true, force: true });
  }
}

async function* entriesOf(folder: string) {
  const opened = await unlessMissing(opendir(folder));
  if (opened) yield* opened;
}

async function unlessMissing<T>(wanted: Promise<T>): Promise<T | undefined> {
  try {
    return await wanted;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw asStorageError(error);
  }
}
