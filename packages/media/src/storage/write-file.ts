import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { asStorageError } from "./file-errors.ts";
import { readChunks } from "./read-chunks.ts";
import type { PutOptions, StoredBytes } from "./storage.ts";
import { StorageError } from "./storage-error.ts";
import { takeTurn } from "./take-turns.ts";

/** Writes a new file, counted and hashed on the way, and on the disk when this returns, if it is to be durable. On failure it may be partial. */
export async function writeNewFile(
  file: string,
  source: Readable | Uint8Array,
  { maxBytes = Number.POSITIVE_INFINITY, signal, isDurable = true }: PutOptions & { isDurable?: boolean },
): Promise<StoredBytes> {
  const handle = await open(file, "wx", 0o640).catch(failed);
  try {
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const chunk of readChunks(source, signal)) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new StorageError("too_large", `More than ${maxBytes} bytes`);
      await takeTurn(() => {
        hash.update(chunk);
        return writeAll(handle, chunk);
      }).catch(failed);
    }
    if (isDurable) await handle.sync().catch(failed);
    return { bytes, sha256: hash.digest() };
  } finally {
    await handle.close();
  }
}

/** One write may take less than it was given, when room runs out. */
async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.length; ) done += (await handle.write(chunk, done)).bytesWritten;
}

function failed(error: unknown): never {
  throw asStorageError(error);
}
