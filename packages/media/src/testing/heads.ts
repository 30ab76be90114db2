import { crc32, deflateSync } from "node:zlib";

// Heads that declare what a test wants, mostly with hardly a picture behind them.

/** A PNG's head, and as many bytes of a chunk after it as given. */
export function pngOf(width: number, height: number, ...chunks: Buffer[]): Buffer {
  const sides = Buffer.alloc(13);
  sides.writeUInt32BE(width, 0);
  sides.writeUInt32BE(height, 4);
  sides.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), pngChunk("IHDR", sides), ...chunks]);
}

/** A whole PNG with a soft gradient: other bytes for another seed. */
export function wholePng(width: number, height: number, seed = 0): Buffer {
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0, at = 0; y < height; y += 1) {
    at += 1; // each row begins with its filter: none
    for (let x = 0; x < width; x += 1, at += 3) {
      rows.set([(x + seed * 37) & 255, (y * 2 + seed * 91) & 255, (x + y + seed) & 255], at);
    }
  }
  return pngOf(width, height, pngChunk("IDAT", deflateSync(rows)), pngChunk("IEND", Buffer.alloc(0)));
}

export function pngChunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

export function jpegOf(width: number, height: number): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegSegment(0xe0, Buffer.from("JFIF\0\x01\x01\0\0\x01\0\x01\0\0", "latin1")),
    frame,
  ]);
}

export function jpegSegment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** The canvas of an extended WebP without a picture. */
export function webpCanvas(width: number, height: number): Buffer {
  const bytes = Buffer.from(`RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0${"\0".repeat(10)}`, "latin1");
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  return bytes;
}

/** A whole GIF that shows one colour, in as many frames of one pixel each. */
export function stillGif(wanted: { width: number; height: number; frames?: number; left?: number }): Buffer {
  const { width, height, frames = 1, left = 0 } = wanted;
  const screen = Buffer.from("GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff", "latin1");
  screen.writeUInt16LE(width, 6);
  screen.writeUInt16LE(height, 8);
  const frame = Buffer.from("\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0", "latin1");
  frame.writeUInt16LE(left, 1);
  return Buffer.concat([screen, ...Array.from({ length: frames }, () => frame), Buffer.from("\x3b")]);
}
