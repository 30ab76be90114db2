import { Readable } from "node:stream";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { imageRules } from "../image-rules.ts";
import { jpegOf, pngOf, stillGif, webpCanvas } from "../testing/heads.ts";
import { animation, picture } from "../testing/samples.ts";
import { readHeader } from "./read-header.ts";

const codeOf = async (bytes: Uint8Array) => {
  const error = await readHeader(bytes).then(
    () => ({ code: "none" }),
    (thrown: { code: string }) => thrown,
  );
  return error.code;
};

describe("tells format, sides and frames of", () => {
  const sides = { width: 120, height: 80, frames: 1 };
  test.each([
    ["a baseline JPEG", "jpeg", () => picture(120, 80).jpeg()],
    ["a progressive JPEG", "jpeg", () => picture(120, 80).jpeg({ progressive: true })],
    [
      "a JPEG with an EXIF orientation, as stored",
      "jpeg",
      () => picture(120, 80).jpeg().withMetadata({ orientation: 6 }),
    ],
    ["a PNG", "png", () => picture(120, 80).png()],
    ["an interlaced PNG", "png", () => picture(120, 80).png({ progressive: true, palette: true })],
    ["a GIF", "gif", () => picture(120, 80).gif()],
    ["a lossy WebP", "webp", () => picture(120, 80).webp()],
    ["a lossless WebP", "webp", () => picture(120, 80).webp({ lossless: true })],
    ["a WebP with metadata", "webp", () => picture(120, 80).webp().withMetadata({ orientation: 6 })],
  ])("%s", async (_name, format, make) => {
    expect(await readHeader(await make().toBuffer())).toEqual({ format, ...sides });
  });

  test.each(["gif", "webp"] as const)("an animated %s", async (format) => {
    const bytes = await animation({ width: 40, height: 30, frames: 7 }).toFormat(format).toBuffer();
    expect(await readHeader(bytes)).toEqual({ format, width: 40, height: 30, frames: 7 });
  });
});

test("a stream is read only as far as needed, in whatever pieces it comes, and destroyed", async () => {
  const bytes = await picture(600, 400).jpeg().toBuffer();
  let given = 0;
  const source = Readable.from(
    (function* () {
      for (const byte of bytes) {
        given++;
        yield Buffer.from([byte]);
      }
    })(),
    { highWaterMark: 1 },
  );
  expect(await readHeader(source)).toMatchObject({ width: 600, height: 400 });
  expect(given).toBeLessThan(bytes.length / 2);
  expect(source.destroyed).toBe(true);
});

describe("holds to the limits", () => {
  test.each([
    ["10 pixels a side", pngOf(10, 10), "none"],
    ["9 pixels a side", pngOf(9, 4_000), "too_small"],
    ["8 192 pixels a side", pngOf(8_192, 10), "none"],
    ["8 193 pixels a side", pngOf(10, 8_193), "too_large"],
    ["50 megapixels", pngOf(8_000, 6_250), "none"],
    ["more than 50 megapixels", pngOf(8_000, 6_251), "too_large"],
    ["no side at all", pngOf(0, 100), "unreadable"],
    ["a JPEG that declares 65 500 a side", jpegOf(65_500, 65_500), "too_large"],
    ["a WebP canvas of 16 384 a side", webpCanvas(16_384, 16_384), "too_large"],
    ["a GIF's frame far outside its screen", stillGif({ width: 20, height: 20, left: 60_000 }), "too_large"],
  ])("%s: %s", async (_name, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  test("200 frames are taken, 201 are not; pixels are summed over all frames", async () => {
    const gif = (frames: number, side: number) => stillGif({ width: side, height: side, frames });
    expect(await readHeader(gif(imageRules.maxFrames, 500))).toMatchObject({ frames: 200 });
    expect(await codeOf(gif(imageRules.maxFrames + 1, 10))).toBe("too_large");
    expect(await codeOf(gif(imageRules.maxFrames, 501))).toBe("too_large");
  });
});

describe("refuses", () => {
  let avif: Buffer;
  beforeAll(async () => {
    avif = await sharp(await picture(64, 64).png().toBuffer())
      .avif({ effort: 0 })
      .toBuffer();
  });
  const html = "<html><script>alert(1)</script></html>";

  test.each([
    ["SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"/>')],
    ["PDF", Buffer.from("%PDF-1.7\n1 0 obj\n")],
    ["little-endian TIFF", Buffer.from("II*\0\x08\0\0\0\0\0\0\0\0\0", "latin1")],
    ["big-endian TIFF", Buffer.from("MM\0*\0\0\0\x08\0\0\0\0\0\0", "latin1")],
    ["HEIC", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1")],
    ["BMP", Buffer.from("BM\x36\0\0\0\0\0\0\0\x36\0\0\0", "latin1")],
    ["HTML", Buffer.from(html)],
    ["HTML with a JPEG's head", Buffer.from(`\xff\xd8\xff${html}`, "latin1")],
    ["HTML with a PNG's head", Buffer.from(`\x89PNG\r\n\x1a\n${html}`, "latin1")],
    ["HTML with a GIF's head", Buffer.from(`GIF89a\x40\0\x40\0\0\0\0${html}`, "latin1")],
    ["HTML with a WebP's head", Buffer.from(`RIFF\x40\0\0\0WEBP${html}`, "latin1")],
    ["a sound in WebP's container", Buffer.from("RIFF\x40\0\0\0WAVEfmt \x10\0\0\0", "latin1")],
    ["a word", Buffer.from("x")],
  ])("%s as the wrong kind", async (_name, bytes) => {
    expect(await codeOf(bytes)).toBe("wrong_kind");
  });

  test("AVIF as the wrong kind", async () => {
    expect(await codeOf(avif)).toBe("wrong_kind");
  });

  test.each([
    ["nothing", Buffer.alloc(0)],
    ["a JPEG that ends before its sides", jpegOf(100, 100).subarray(0, 8)],
    ["a PNG that ends before its sides", pngOf(100, 100).subarray(0, 20)],
    ["a GIF that ends in a frame", stillGif({ width: 100, height: 100 }).subarray(0, 25)],
    ["a JPEG whose sides come after the picture", Buffer.from("\xff\xd8\xff\xda\0\x08aaaaaaaaaaaaa", "latin1")],
    ["a JPEG of endless rubbish", Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 2]), Buffer.alloc(100_000)])],
  ])("%s as unreadable", async (_name, bytes) => {
    expect(await codeOf(bytes)).toBe("unreadable");
  });
});
