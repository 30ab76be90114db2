import { ImageError } from "../image-error.ts";
import type { ByteReader } from "./byte-reader.ts";

/** An animated PNG counts as still: its first frame is all that is shown. */
export async function readPng(reader: ByteReader) {
  await reader.skip(8);
  const chunk = await reader.take(16);
  if (chunk.toString("latin1", 0, 8) !== "\0\0\0\rIHDR")
    throw new ImageError("wrong_kind", "A PNG's head on something else");
  return { width: chunk.readUInt32BE(8), height: chunk.readUInt32BE(12), frames: 1 };
}
