import type { Readable } from "node:stream";
import { ImageError } from "../image-error.ts";
import type { ImageFormat } from "../image-rules.ts";
import { type ByteReader, createByteReader } from "./byte-reader.ts";
import { checkRules } from "./check-rules.ts";
import { readGif } from "./gif.ts";
import type { ImageHeader } from "./image-header.ts";
import { readJpeg } from "./jpeg.ts";
import { readPng } from "./png.ts";
import { readWebp } from "./webp.ts";

const magics: { format: ImageFormat; parts: [at: number, bytes: string][] }[] = [
  { format: "jpeg", parts: [[0, "\xff\xd8\xff"]] },
  { format: "png", parts: [[0, "\x89PNG\r\n\x1a\n"]] },
  { format: "gif", parts: [[0, "GIF87a"]] },
  { format: "gif", parts: [[0, "GIF89a"]] },
  {
    format: "webp",
    parts: [
      [0, "RIFF"],
      [8, "WEBP"],
    ],
  },
];

const readers: Record<ImageFormat, (reader: ByteReader) => Promise<Omit<ImageHeader, "format">>> = {
  jpeg: readJpeg,
  png: readPng,
  gif: readGif,
  webp: readWebp,
};

/**
 * Tells format, sides and frames of an image from its bytes alone, decoding none of them. Reads no more than it needs:
 * the head of a still image, all of an animation; a stream is destroyed then. Throws an `ImageError` for what is none of
 * the four formats (`wrong_kind`), broken (`unreadable`), or outside `imageRules` (`too_large`, `too_small`).
 */
export async function readHeader(bytes: Readable | Uint8Array): Promise<ImageHeader> {
  const reader = createByteReader(bytes);
  try {
    const format = formatOf(await reader.peek(12));
    const header = { format, ...(await readers[format](reader)) };
    checkRules(header);
    return header;
  } finally {
    await reader.close();
  }
}

function formatOf(head: Buffer): ImageFormat {
  if (head.length === 0) throw new ImageError("unreadable", "There are no bytes");
  const isAt = ([at, bytes]: [number, string]) => head.toString("latin1", at, at + bytes.length) === bytes;
  const found = magics.find(({ parts }) => parts.every(isAt));
  if (!found) throw new ImageError("wrong_kind", "Begins like none of the four formats");
  return found.format;
}
