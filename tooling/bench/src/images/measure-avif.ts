import sharp, { type Sharp } from "sharp";
import type { Photograph } from "./photographs.ts";

/** What an encoder made of one picture: time, bytes, and how near it is to the picture, as the PSNR in dB. */
interface Encoded {
  ms: number;
  bytes: number;
  psnr: number;
}

export interface AvifFigure {
  photograph: string;
  width: number;
  webp: Encoded;
  /** At the lowest quality that is as near to the picture as the WebP, within a hundredth of a dB. */
  avif: (Encoded & { effort: number; quality: number })[];
}

/** Whether AVIF beside WebP would pay: the same picture at the same nearness, at two efforts (a third, 4, takes ten times as long as 2). */
export async function measureAvif(photograph: Photograph, width: number, webpQuality: number): Promise<AvifFigure> {
  const resized = sharp(photograph.file).autoOrient().resize(width);
  const { data, info } = await resized.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const picture = () => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  const webp = await encode(picture().webp({ quality: webpQuality }), data);
  const avif = [];
  for (const effort of [0, 2]) avif.push(await encodeAsNear(picture, data, { effort, psnr: webp.psnr }));
  return { photograph: photograph.name, width, webp, avif };
}

async function encodeAsNear(picture: () => Sharp, data: Buffer, wanted: { effort: number; psnr: number }) {
  const { effort, psnr } = wanted;
  let [low, high] = [30, 95];
  while (low < high) {
    const quality = Math.floor((low + high) / 2);
    const made = await encode(picture().avif({ quality, effort, chromaSubsampling: "4:2:0" }), data);
    if (made.psnr >= psnr - 0.01) high = quality;
    else low = quality + 1;
  }
  return {
    effort,
    quality: high,
    ...(await encode(picture().avif({ quality: high, effort, chromaSubsampling: "4:2:0" }), data)),
  };
}

async function encode(image: Sharp, data: Buffer): Promise<Encoded> {
  const start = performance.now();
  const bytes = await image.toBuffer();
  const ms = performance.now() - start;
  const decoded = await sharp(bytes).removeAlpha().raw().toBuffer();
  let squares = 0;
  for (let at = 0; at < data.length; at++) squares += ((data[at] ?? 0) - (decoded[at] ?? 0)) ** 2;
  return { ms, bytes: bytes.length, psnr: 10 * Math.log10((255 * 255 * data.length) / squares) };
}
