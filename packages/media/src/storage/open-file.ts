import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { asStorageError, isMissing } from "./file-errors.ts";
import type { ByteRange } from "./storage.ts";

/** Opens before it answers, so that a missing file is known at once, and one removed meanwhile is read to its end. */
export async function openFile(file: string, range?: ByteRange): Promise<{ stream: Readable; bytes: number } | null> {
  const handle = await open(file, "r").catch((error) => {
    if (isMissing(error)) return null;
    throw asStorageError(error);
  });
  if (!handle) return null;
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) {
      await handle.close();
      return null;
    }
    const { start, end } = range ?? { start: 0, end: stats.size - 1 };
    if (start > Math.min(end, stats.size - 1)) {
      await handle.close();
      return { stream: Readable.from([]), bytes: stats.size };
    }
    return { stream: handle.createReadStream({ start, end }), bytes: stats.size };
  } catch (error) {
    await handle.close().catch(() => {}); // the first error says more
    throw asStorageError(error);
  }
}
