import { deflateSync, gzipSync } from "node:zlib";
import sharp from "sharp";
import { jpegOf, jpegSegment, pngChunk, pngOf, stillGif, webpCanvas } from "../heads.ts";
import { seeded } from "../random.ts";
import { animation, picture } from "../samples.ts";
import { given, type HostileFile } from "./hostile-file.ts";

/** Good images of each kind, which everything else is made of. */
async function makeGood(): Promise<Record<string, Buffer>> {
  const moving = animation({ width: 60, height: 50, frames: 4 });
  return {
    "baseline.jpg": await picture(240, 180).jpeg().toBuffer(),
    "progressive.jpg": await picture(240, 180).jpeg({ progressive: true }).toBuffer(),
    "plain.png": await picture(120, 90).png().toBuffer(),
    "interlaced.png": await picture(120, 90).png({ progressive: true, palette: true }).toBuffer(),
    "moving.gif": await moving.clone().gif().toBuffer(),
    "lossy.webp": await picture(240, 180).webp().toBuffer(),
    "lossless.webp": await picture(120, 90).webp({ lossless: true }).toBuffer(),
    "moving.webp": await moving.clone().webp().toBuffer(),
  };
}

/** Everything hostile that can be made here; the same each time. */
export async function makeHostileFiles(): Promise<HostileFile[]> {
  const good = await makeGood();
  const named = Object.entries(good);
  return [
    ...named.map(([name, bytes]) => given(name, bytes, "processed")),
    ...named.flatMap(([name, bytes]) => truncated(name, bytes)),
    ...named.flatMap(([name, bytes], index) => mutants(name, bytes, index)),
    ...strangers(),
    ...(await bombs()),
    ...polyglots(good),
  ];
}

/** Cut off in the middle; what is not all there is refused. */
function truncated(name: string, bytes: Buffer): HostileFile[] {
  return [0.002, 0.1, 0.3, 0.5, 0.7, 0.9].map((part) =>
    given(`${name}, the first ${part * 100} %`, bytes.subarray(0, Math.max(1, Math.floor(bytes.length * part))), [
      "unreadable",
      "wrong_kind",
    ]),
  );
}

/** A few bytes changed, most of them near the head. */
function mutants(name: string, bytes: Buffer, seed: number): HostileFile[] {
  const random = seeded(seed + 1);
  return Array.from({ length: 20 }, (_, index) => {
    const mutant = Buffer.from(bytes);
    const reach = index % 2 === 0 ? Math.min(200, mutant.length) : mutant.length;
    for (let flips = 0; flips <= index % 5; flips++) mutant[Math.floor(random() * reach)] = Math.floor(random() * 256);
    return given(`${name}, mutant ${index}`, mutant, "either");
  });
}

/** Files of other kinds, some under an image's name. */
function strangers(): HostileFile[] {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><script>alert(1)</script></svg>';
  const texts: Record<string, string> = {
    "drawing.svg": svg,
    "drawing.png (SVG)": `<?xml version="1.0"?>${svg}`,
    "bill.jpg (PDF)": "%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n",
    "scan.tif": "II*\0\x08\0\0\0\x01\0\0\x01\x03\0\x01\0\0\0\x64\0\0\0",
    "scan.jpg (TIFF)": "MM\0*\0\0\0\x08\0\x01\x01\0\0\x03\0\0\0\x01\0\x64\0\0",
    "phone.heic": "\0\0\0\x18ftypheic\0\0\0\0mif1heic",
    "phone.jpg (AVIF)": "\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf",
    "old.bmp": "BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0",
    "favicon.ico": "\0\0\x01\0\x01\0\x10\x10\0\0\x01\0\x20\0",
    "layers.psd": `8BPS\0\x01${"\0".repeat(20)}`,
    "film.gif (MP4)": "\0\0\0\x18ftypmp42\0\0\0\0mp42isom",
    "sound.webp (WAV)": "RIFF\x24\0\0\0WAVEfmt \x10\0\0\0",
    "page.png (HTML)": "<!doctype html><script>alert(1)</script>",
    "shell.php": "<?php system($_GET['c']); ?>",
    "program.jpg (ELF)": `\x7fELF\x02\x01\x01${"\0".repeat(20)}`,
    "archive.gif (ZIP)": `PK\x03\x04${"\0".repeat(30)}`,
    "script.mvg": "push graphic-context\nviewbox 0 0 640 480\nfill 'url(https://example.com/x)'\npop graphic-context",
    "text.xpm": '/* XPM */\nstatic char *x[] = {"10 10 1 1", "a c #fff"};',
    "photo.jxl": "\xff\x0a\xfa\x7f\x01\x90\x08\x06\x01",
    "photo.jp2": "\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x14ftypjp2 ",
  };
  return [
    ...Object.entries(texts).map(([name, text]) => given(name, Buffer.from(text, "latin1"), ["wrong_kind"])),
    given("drawing.svgz", gzipSync(svg), ["wrong_kind"]),
    given("empty.jpg", Buffer.alloc(0), ["unreadable"]),
    given("zeros.png", Buffer.alloc(100_000), ["wrong_kind"]),
  ];
}

/** Small files that would be large pictures. */
async function bombs(): Promise<HostileFile[]> {
  const black = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "black" } })
      .png({ compressionLevel: 9 })
      .toBuffer();
  const text = deflateSync(Buffer.alloc(9_000_000));
  const zipped = pngChunk("zTXt", Buffer.concat([Buffer.from("Comment\0\0"), text]));
  const plain = await picture(100, 80).png().toBuffer();
  return [
    given("65535×65535.png", pngOf(65_535, 65_535), ["too_large"]),
    given("2147483647×2147483647.png", pngOf(0x7fffffff, 0x7fffffff), ["too_large"]),
    given("8192×8192.png", await black(8_192, 8_192), ["too_large"]),
    given("50 megapixels of black.png", await black(8_000, 6_250), "processed"),
    given("50 megapixels of nothing.png", pngOf(8_000, 6_250, pngChunk("IEND", Buffer.alloc(0))), ["unreadable"]),
    given("0×0.png", pngOf(0, 0), ["unreadable"]),
    given("9×9.png", await black(9, 9), ["too_small"]),
    given("65500×65500.jpg", jpegOf(65_500, 65_500), ["too_large"]),
    given("no picture.jpg", jpegOf(8_000, 6_000), ["unreadable"]),
    given("16384×16384.webp", webpCanvas(16_384, 16_384), ["too_large"]),
    given("65535×65535.gif", stillGif({ width: 65_535, height: 65_535 }), ["too_large"]),
    given("a frame outside.gif", stillGif({ width: 100, height: 100, left: 65_000 }), ["too_large"]),
    given("201 frames.gif", stillGif({ width: 10, height: 10, frames: 201 }), ["too_large"]),
    given("100000 frames.gif", stillGif({ width: 10, height: 10, frames: 100_000 }), ["too_large"]),
    given("200 frames of 501×501.gif", stillGif({ width: 501, height: 501, frames: 200 }), ["too_large"]),
    given("200 frames of 500×500.gif", stillGif({ width: 500, height: 500, frames: 200 }), "processed"),
    given("a text of 9 MB.png", Buffer.concat([plain.subarray(0, 33), zipped, plain.subarray(33)]), "either"),
    given("more than 10 MiB.png", Buffer.concat([plain, Buffer.alloc(10 * 1024 * 1024)]), ["too_large"]),
  ];
}

/** Two kinds in one. Those that are whole images are taken, and what else they were is left behind. */
function polyglots(good: Record<string, Buffer>): HostileFile[] {
  const html = Buffer.from("<html><script>alert(document.domain)</script></html>");
  const { "baseline.jpg": jpeg = html, "plain.png": png = html, "moving.gif": gif = html } = good;
  const behindHead = (head: string) => Buffer.concat([Buffer.from(head, "latin1"), html]);
  const inJpeg = (bytes: Buffer) => Buffer.concat([jpeg.subarray(0, 2), jpegSegment(0xfe, bytes), jpeg.subarray(2)]);
  return [
    given("HTML behind a JPEG's head", behindHead("\xff\xd8\xff"), ["wrong_kind"]),
    given("HTML behind a JPEG's longer head", behindHead("\xff\xd8\xff\xe0\0\x10JFIF\0"), ["unreadable"]),
    given("HTML behind a PNG's head", behindHead("\x89PNG\r\n\x1a\n"), ["wrong_kind"]),
    given("HTML behind a GIF's head", behindHead("GIF89a"), ["wrong_kind", "unreadable", "too_large"]),
    given("HTML behind a WebP's head", behindHead("RIFF\x40\0\0\0WEBP"), ["wrong_kind"]),
    given("script.gif", behindHead("GIF89a/*\x0a\0\0\0\0*/=1;"), ["wrong_kind", "unreadable", "too_large"]),
    given("a page in a comment.jpg", inJpeg(html), "processed"),
    given("a PDF in a comment.jpg", inJpeg(Buffer.from("%PDF-1.4\n1 0 obj<</JS (app.alert(1))>>endobj")), "processed"),
    given("an archive behind.jpg", Buffer.concat([jpeg, Buffer.from("PK\x03\x04"), html]), "processed"),
    given("a page behind.png", Buffer.concat([png, html]), "processed"),
    given("a page behind.gif", Buffer.concat([gif, html]), "processed"),
    given("a program behind.gif", Buffer.concat([gif, Buffer.from("<?php system($_GET['c']); ?>")]), "processed"),
  ];
}
