import { ImageError } from "../image-error.ts";
import type { ByteReader } from "./byte-reader.ts";

const animated = 0x02;

/** The first chunk tells the sides; an animation's are gone through to count its frames (RFC 9649, section 2). */
export async function readWebp(reader: ByteReader) {
  const end = (await reader.take(12)).readUInt32LE(4) + 8;
  const { kind, length } = await nextChunk(reader);
  if (kind === "VP8 ") return readLossy(await reader.take(10));
  if (kind === "VP8L") return readLossless(await reader.take(5));
  if (kind !== "VP8X" || length < 10) throw new ImageError("wrong_kind", "A WebP's head on something else");
  const canvas = await reader.take(10);
  await reader.skip(padded(length) - 10);
  const sides = { width: canvas.readUIntLE(4, 3) + 1, height: canvas.readUIntLE(7, 3) + 1 };
  if (!(canvas.readUInt8(0) & animated)) return { ...sides, frames: 1 };
  return { ...sides, frames: await countFrames(reader, end - 20 - padded(length)) };
}

/** `left` bytes of chunks follow. */
async function countFrames(reader: ByteReader, left: number): Promise<number> {
  let frames = 0;
  for (let rest = left; rest >= 8 && (await reader.peek(1)).length > 0; ) {
    const { kind, length } = await nextChunk(reader);
    if (kind === "ANMF") frames++;
    await reader.skip(padded(length));
    rest -= 8 + padded(length);
  }
  return frames;
}

async function nextChunk(reader: ByteReader) {
  const head = await reader.take(8);
  return { kind: head.toString("latin1", 0, 4), length: head.readUInt32LE(4) };
}

const padded = (length: number) => length + (length % 2);

function readLossy(frame: Buffer) {
  const isKey = (frame.readUInt8(0) & 1) === 0 && frame.readUIntBE(3, 3) === 0x9d012a;
  if (!isKey) throw new ImageError("unreadable", "No key frame");
  return { width: frame.readUInt16LE(6) & 0x3fff, height: frame.readUInt16LE(8) & 0x3fff, frames: 1 };
}

function readLossless(frame: Buffer) {
  if (frame.readUInt8(0) !== 0x2f) throw new ImageError("unreadable", "No lossless picture");
  const sides = frame.readUInt32LE(1);
  return { width: (sides & 0x3fff) + 1, height: ((sides >>> 14) & 0x3fff) + 1, frames: 1 };
}
