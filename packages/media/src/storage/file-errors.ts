import { StorageError } from "./storage-error.ts";

const full = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** A folder where bytes were looked for holds none under that key. */
export const isMissing = (error: unknown) => ["ENOENT", "ENOTDIR", "EISDIR"].some((code) => hasCode(error, code));

export const hasCode = (error: unknown, code: string) => (error as NodeJS.ErrnoException | undefined)?.code === code;

/** What a failing file system means to who uses the storage. */
export function asStorageError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return error;
  if (full.has(code)) return new StorageError("full", `No room to write: ${code}`, { cause: error });
  return new StorageError("unavailable", `The file system failed: ${code}`, { cause: error });
}
