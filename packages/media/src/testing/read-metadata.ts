import exifr from "exifr";

/** Chunks and blocks that hold more than pixels, their timing and how they are coded. */
const pictureOnly = {
  png: new Set(["IHDR", "PLTE", "tRNS", "sRGB", "gAMA", "cHRM", "sBIT", "bKGD", "pHYs", "IDAT", "IEND"]),
  webp: new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"]),
};

/** exifr's names of what it found, where they differ from ours; XMP is told by its namespaces. */
const kindOf: Record<string, string> = { ifd0: "exif", interop: "exif", dc: "xmp" };

/** The kinds of metadata in an image's bytes, found by readers that have nothing to do with what wrote them. */
export async function readMetadata(bytes: Buffer): Promise<string[]> {
  if (bytes.toString("latin1", 0, 4) === "RIFF")
    return chunksOfWebp(bytes).filter((kind) => !pictureOnly.webp.has(kind));
  if (bytes.toString("latin1", 0, 3) === "GIF") return extensionsOfGif(bytes);
  const found = await exifr.parse(bytes, {
    mergeOutput: false,
    ...{ tiff: true, exif: true, gps: true, xmp: true, icc: true, iptc: true, interop: true, jfif: false, ihdr: false },
  });
  const kinds = Object.keys(found ?? {}).map((kind) => kindOf[kind] ?? kind);
  const others =
    bytes[0] === 0xff ? segmentsOfJpeg(bytes) : chunksOfPng(bytes).filter((kind) => !pictureOnly.png.has(kind));
  return [...new Set([...kinds, ...others])].sort();
}

/** Segments before the picture of which exifr knows nothing: comments, and applications' own. */
function segmentsOfJpeg(bytes: Buffer): string[] {
  const found: string[] = [];
  for (let at = 2; bytes[at] === 0xff && bytes[at + 1] !== 0xda; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    const isKnown = [0xe0, 0xe1, 0xe2, 0xed].includes(marker);
    if (marker === 0xfe || (marker > 0xe0 && marker < 0xef && !isKnown)) found.push(`segment ${marker.toString(16)}`);
  }
  return found;
}

function chunksOfPng(bytes: Buffer): string[] {
  const found: string[] = [];
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at))
    found.push(bytes.toString("latin1", at + 4, at + 8));
  return found;
}

function chunksOfWebp(bytes: Buffer): string[] {
  const found: string[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    found.push(bytes.toString("latin1", at, at + 4));
    const length = bytes.readUInt32LE(at + 4);
    at += 8 + length + (length % 2);
  }
  return found;
}

/** Comments, texts, and applications' own save the one that says how often to repeat. */
function extensionsOfGif(bytes: Buffer): string[] {
  const found: string[] = [];
  let at = 13 + coloursOf(bytes[10] ?? 0);
  while (bytes[at] === 0x21 || bytes[at] === 0x2c) {
    if (bytes[at] === 0x21) {
      const isLoop = bytes.toString("latin1", at + 3, at + 14) === "NETSCAPE2.0";
      if (bytes[at + 1] !== 0xf9 && !isLoop) found.push(`extension ${bytes[at + 1]?.toString(16)}`);
      at += 2;
    } else {
      at += 11 + coloursOf(bytes[at + 9] ?? 0);
    }
    while (bytes[at]) at += 1 + (bytes[at] ?? 0);
    at++;
  }
  return found;
}

const coloursOf = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
