import { readFile } from "node:fs/promises";
import exifr from "exifr";
import sharp, { type Sharp } from "sharp";
import { afterEach, expect, test } from "vitest";
import { jpegSegment, pngChunk } from "../testing/heads.ts";
import { readMetadata } from "../testing/read-metadata.ts";
import { animation, picture } from "../testing/samples.ts";
import { usePipeline } from "../testing/use-pipeline.ts";

const { process, discardAll } = usePipeline();
afterEach(discardAll);

const secret = "31 Secret Lane";
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="${secret}"/></rdf:RDF></x:xmpmeta>`;

const tagged = (image: Sharp) =>
  image
    .withExif({
      IFD0: { Copyright: secret, Make: secret },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 26/1", GPSLongitudeRef: "W", GPSLongitude: "0/1 7/1 39/1" },
    })
    .withXmp(xmp)
    .withIccProfile("p3");

const samples: [name: string, make: () => Promise<Buffer>][] = [
  ["a JPEG", () => tagged(picture(900, 600).jpeg()).toBuffer()],
  [
    "a JPEG with comments and more segments",
    async () => withSegments(await tagged(picture(900, 600).jpeg()).toBuffer()),
  ],
  ["a PNG", () => tagged(picture(300, 200).png()).toBuffer()],
  ["a PNG with texts", async () => withTexts(await picture(300, 200).png().toBuffer())],
  ["a WebP", () => tagged(picture(300, 200).webp()).toBuffer()],
  ["an animated WebP", () => tagged(animation({ width: 100, height: 80, frames: 3 }).webp()).toBuffer()],
  ["a GIF with a comment", async () => withComment(await animation({ width: 100, height: 80, frames: 3 }).toBuffer())],
  [
    "a JPEG with an archive behind it",
    async () => Buffer.concat([await picture(300, 200).jpeg().toBuffer(), Buffer.from(`PK\x03\x04${secret}`)]),
  ],
];

test.each(samples)("nothing but the picture is left of %s", async (_name, make) => {
  const source = await make();
  expect(source.includes(secret)).toBe(true);
  const { variants } = await process(source);
  expect(variants).toHaveLength(5);
  for (const { path } of variants) {
    const bytes = await readFile(path);
    expect(bytes.includes(secret)).toBe(false);
    expect(await readMetadata(bytes)).toEqual([]);
  }
});

test("the place is there to be found before", async () => {
  const source = await tagged(picture(900, 600).jpeg()).toBuffer();
  const { latitude, longitude } = await exifr.gps(source);
  expect([latitude, longitude].map((degrees) => degrees.toFixed(2))).toEqual(["51.51", "-0.13"]);
  expect(await readMetadata(source)).toEqual(["exif", "gps", "icc", "xmp"]);
});

test("colours of a wider space are brought into sRGB", async () => {
  const red = { create: { width: 200, height: 200, channels: 3 as const, background: { r: 200, g: 60, b: 40 } } };
  const source = await sharp(red).withIccProfile("p3").png().toBuffer();
  const { variants } = await process(source);
  for (const { path } of variants) {
    const { channels } = await sharp(path).stats();
    const [r = 0, g = 0, b = 0] = channels.map(({ mean }) => mean);
    expect(Math.max(Math.abs(r - 200), Math.abs(g - 60), Math.abs(b - 40))).toBeLessThan(6);
  }
});

test("inks become light", async () => {
  const { variants } = await process(await picture(300, 200).toColourspace("cmyk").jpeg().toBuffer());
  for (const { path } of variants) expect((await sharp(path).metadata()).space).toBe("srgb");
});

/** A comment, an editor's own segment and IPTC, right behind the beginning. */
function withSegments(jpeg: Buffer): Buffer {
  const segments = [
    jpegSegment(0xfe, Buffer.from(secret)),
    jpegSegment(0xed, Buffer.from(`Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x13\x1c\x02\x78\0\x0e${secret}`, "latin1")),
    jpegSegment(0xec, Buffer.from(`Ducky\0${secret}`)),
  ];
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

function withTexts(png: Buffer): Buffer {
  const text = pngChunk("tEXt", Buffer.from(`Location\0${secret}`));
  const international = pngChunk("iTXt", Buffer.from(`Location\0\0\0\0\0${secret}`));
  return Buffer.concat([png.subarray(0, 33), text, international, png.subarray(33)]);
}

/** Behind the screen and its colours. */
function withComment(gif: Buffer): Buffer {
  const flags = gif.readUInt8(10);
  const start = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe, secret.length]), Buffer.from(secret), Buffer.from([0])]);
  return Buffer.concat([gif.subarray(0, start), comment, gif.subarray(start)]);
}
