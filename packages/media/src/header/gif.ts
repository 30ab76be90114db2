import { ImageError } from "../image-error.ts";
import type { ByteReader } from "./byte-reader.ts";

const extension = 0x21;
const picture = 0x2c;

/** Goes from block to block to count the frames. The canvas is as large as the screen and all frames (GIF89a, 18–26). */
export async function readGif(reader: ByteReader) {
  const screen = (await reader.take(13)).subarray(6);
  await skipColours(reader, screen.readUInt8(4));
  let width = screen.readUInt16LE(0);
  let height = screen.readUInt16LE(2);
  let frames = 0;
  for (;;) {
    const [kind] = await reader.peek(1);
    if (kind === extension) {
      await reader.skip(2);
    } else if (kind === picture) {
      const frame = (await reader.take(10)).subarray(1);
      width = Math.max(width, frame.readUInt16LE(0) + frame.readUInt16LE(4));
      height = Math.max(height, frame.readUInt16LE(2) + frame.readUInt16LE(6));
      frames++;
      await skipColours(reader, frame.readUInt8(8));
      await reader.skip(1);
    } else {
      // The end, or what decoders take for it.
      if (frames > 0) return { width, height, frames };
      throw new ImageError(kind === undefined ? "unreadable" : "wrong_kind", "A GIF's head with no picture");
    }
    await skipParts(reader);
  }
}

/** A table of colours follows when the highest bit is set; the lowest three say how long it is. */
async function skipColours(reader: ByteReader, flags: number): Promise<void> {
  if (flags & 0x80) await reader.skip(3 * 2 ** ((flags & 0x07) + 1));
}

async function skipParts(reader: ByteReader): Promise<void> {
  for (;;) {
    const length = reader.heldByte() ?? (await reader.take(1)).readUInt8();
    if (length === 0) return;
    if (!reader.skipHeld(length)) await reader.skip(length);
  }
}
