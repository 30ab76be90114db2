import type { Readable } from "node:stream";
import { ImageError } from "../image-error.ts";

/** Reads a file from its beginning, and holds no more of it than it was asked for. */
export interface ByteReader {
  /** The next bytes, without going past them; fewer at the end. */
  peek(count: number): Promise<Buffer>;
  /** The next bytes. Throws `unreadable` when there are fewer. */
  take(count: number): Promise<Buffer>;
  skip(count: number): Promise<void>;
  /** The next byte if it is there without waiting: where bytes are looked at one by one, that is what is quick. */
  heldByte(): number | undefined;
  /** Skips if that can be done without waiting, and says so. */
  skipHeld(count: number): boolean;
  /** Destroys a stream that was not read to its end. */
  close(): Promise<void>;
}

export function createByteReader(bytes: Readable | Uint8Array): ByteReader {
  const chunks: AsyncIterator<Uint8Array> = (bytes instanceof Uint8Array ? once(bytes) : bytes)[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);

  /** Says whether that many are held now. */
  async function fill(count: number): Promise<boolean> {
    while (held.length < count) {
      const next = await chunks.next();
      if (next.done) return false;
      held = held.length === 0 ? asBuffer(next.value) : Buffer.concat([held, next.value]);
    }
    return true;
  }

  async function take(count: number): Promise<Buffer> {
    if (!(await fill(count))) throw endsTooEarly();
    const taken = held.subarray(0, count);
    held = held.subarray(count);
    return taken;
  }

  return {
    async peek(count) {
      await fill(count);
      return held.subarray(0, count);
    },
    take,
    async skip(count) {
      for (let left = count; left > 0; ) {
        if (held.length === 0 && !(await fill(1))) throw endsTooEarly();
        const step = Math.min(left, held.length);
        held = held.subarray(step);
        left -= step;
      }
    },
    heldByte() {
      const byte = held[0];
      if (byte !== undefined) held = held.subarray(1);
      return byte;
    },
    skipHeld(count) {
      if (held.length < count) return false;
      held = held.subarray(count);
      return true;
    },
    async close() {
      await chunks.return?.();
    },
  };
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}

const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const endsTooEarly = () => new ImageError("unreadable", "The file ends too early");
