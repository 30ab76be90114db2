import { ImageError } from "../image-error.ts";
import type { ByteReader } from "./byte-reader.ts";

/** Frames that can be decoded: baseline, extended, progressive, and the last two with arithmetic coding. */
const decodable = new Set([0xc0, 0xc1, 0xc2, 0xc9, 0xca]);
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const hasNoLength = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
const mostBetween = 65_536;
const scanOrEnd = new Set([0xda, 0xd9]);

/** Goes from segment to segment to the one that tells the sides (ITU T.81, annex B). */
export async function readJpeg(reader: ByteReader) {
  await reader.skip(2);
  for (let segment = 0; ; segment++) {
    const marker = await nextMarker(reader);
    if (segment === 0 && marker < 0xc0) throw new ImageError("wrong_kind", "A JPEG's head on something else");
    if (hasNoLength(marker)) continue;
    if (scanOrEnd.has(marker)) throw new ImageError("unreadable", "The picture comes before its sides");
    const length = (await reader.take(2)).readUInt16BE();
    if (length < 2) throw new ImageError("unreadable", "A segment without a length");
    if (isFrame(marker)) return readFrame(marker, await reader.take(6));
    await reader.skip(length - 2);
  }
}

/** Decoders step over bytes between segments, and over any number of fill bytes. */
async function nextMarker(reader: ByteReader): Promise<number> {
  for (let last = 0, steps = 0; steps < mostBetween; steps++) {
    const byte = reader.heldByte() ?? (await reader.take(1)).readUInt8();
    if (last === 0xff && byte !== 0xff) return byte;
    last = byte;
  }
  throw new ImageError("unreadable", "No segment follows");
}

function readFrame(marker: number, frame: Buffer) {
  if (!decodable.has(marker) || frame.readUInt8(0) !== 8) {
    throw new ImageError("unreadable", `No decoder for frame ${marker.toString(16)} of ${frame.readUInt8(0)} bits`);
  }
  return { width: frame.readUInt16BE(3), height: frame.readUInt16BE(1), frames: 1 };
}
