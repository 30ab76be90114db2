import type { Readable } from "node:stream";

/**
 * Where bytes lie, by key. A key is one to eight names of `A-Z a-z 0-9 _ - .` parted by `/`, none of which begins with a
 * dot; it is made by us, never by who uploads. A bad key is a bug and throws a TypeError.
 */
export interface Storage {
  /**
   * Keeps the bytes under the key, replacing what was there, all of them or none. Throws `StorageError`, the source's own
   * error, or the signal's reason. The source is not destroyed, unless the signal aborts: a request may still be answered.
   */
  put(key: string, bytes: Readable | Uint8Array, options?: PutOptions): Promise<StoredBytes>;
  /**
   * The bytes, or those of the range (both ends included, as in HTTP), and how many there are in the whole; null when
   * there are none. The stream must be read to its end or destroyed.
   */
  open(key: string, range?: ByteRange): Promise<{ stream: Readable; bytes: number } | null>;
  head(key: string): Promise<{ bytes: number; modifiedAt: Date } | null>;
  /** Missing bytes are no error. */
  remove(key: string): Promise<void>;
  /** All that begins with the prefix, in no order; what comes or goes meanwhile may be among it or not. */
  list(prefix: string): AsyncIterable<StoredEntry>;
  /** An address a browser may read the bytes from, or null where the storage has none of its own. */
  signedUrl(key: string, options: { expiresSeconds: number }): Promise<string | null>;
}

export interface PutOptions {
  /** More than these, and nothing is kept: `too_large`. */
  maxBytes?: number;
  /** Gives up, and destroys the source. */
  signal?: AbortSignal;
}

export interface StoredBytes {
  bytes: number;
  sha256: Uint8Array;
}

/** From the first to the last byte, counted from 0; what lies past the end is left out. */
export interface ByteRange {
  start: number;
  end: number;
}

export interface StoredEntry {
  key: string;
  bytes: number;
  modifiedAt: Date;
}
