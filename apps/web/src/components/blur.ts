const side = 8;
/** A bitmap's two headers for 8×8 pixels of three bytes, in base64: 54 bytes, so what follows can be written after it. */
const header = btoa(
  String.fromCharCode(
    ...[0x42, 0x4d, 246, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, side, 0, 0, 0, side, 0, 0, 0, 1, 0, 24, 0],
    ...new Array<number>(24).fill(0),
  ),
);

/**
 * A picture's thumbhash (base64) as a CSS image of 64 pixels that the browser draws smoothly: what stands in the frame
 * until the picture is there. Null for a picture one can see through, which would show it for ever.
 */
export function blurOf(thumbhash: string | null): string | null {
  if (!thumbhash) return null;
  const hash = Uint8Array.from(atob(thumbhash), (char) => char.charCodeAt(0));
  const colours = readThumbhash(hash);
  return colours ? `url(data:image/bmp;base64,${header}${btoa(String.fromCharCode(...pixelsOf(colours)))})` : null;
}

/** The waves a colour channel is made of: its mean, then the coefficients by row. */
interface Channel {
  mean: number;
  across: number;
  down: number;
  waves: number[];
}

/** Lightness, yellow against blue, red against green; null when there is a fourth, for what can be seen through. */
function readThumbhash(hash: Uint8Array): [light: Channel, yellow: Channel, red: Channel] | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = hash;
  const means = a | (b << 8) | (c << 16);
  const shape = d | (e << 8);
  if (means >> 23 || hash.length < 6) return null;
  const short = Math.max(3, shape & 7);
  const [across, down] = shape >> 15 ? [7, short] : [short, 7];
  let nibble = 0;
  const channel = (mean: number, scale: number, x: number, y: number): Channel => {
    const waves: number[] = [];
    for (const _ of wavesOf(x, y)) {
      const byte = hash[5 + (nibble >> 1)] ?? 0;
      waves.push((((byte >> ((nibble & 1) << 2)) & 15) / 7.5 - 1) * scale);
      nibble += 1;
    }
    return { mean, across: x, down: y, waves };
  };
  return [
    channel((means & 63) / 63, ((means >> 18) & 31) / 31, across, down),
    channel(((means >> 6) & 63) / 31.5 - 1, (((shape >> 3) & 63) / 63) * 1.25, 3, 3),
    channel(((means >> 12) & 63) / 31.5 - 1, (((shape >> 9) & 63) / 63) * 1.25, 3, 3),
  ];
}

/** Which waves a channel keeps: half of the grid, without the mean. */
function* wavesOf(across: number, down: number): Generator<[x: number, y: number]> {
  for (let y = 0; y < down; y += 1) {
    for (let x = y === 0 ? 1 : 0; x * down < across * (down - y); x += 1) yield [x, y];
  }
}

function valueAt({ mean, across, down, waves }: Channel, x: number, y: number): number {
  let value = mean;
  let index = 0;
  for (const [cx, cy] of wavesOf(across, down)) {
    const wave = Math.cos((Math.PI / side) * (x + 0.5) * cx) * Math.cos((Math.PI / side) * (y + 0.5) * cy);
    value += (waves[index] ?? 0) * wave * 2;
    index += 1;
  }
  return value;
}

/** A bitmap's pixels: from the lowest row up, blue before green before red. */
function pixelsOf([light, yellow, red]: [Channel, Channel, Channel]): number[] {
  const pixels: number[] = [];
  for (let y = side - 1; y >= 0; y -= 1) {
    for (let x = 0; x < side; x += 1) {
      const [l, p, q] = [valueAt(light, x, y), valueAt(yellow, x, y), valueAt(red, x, y)];
      const blue = l - (2 / 3) * p;
      const redness = (3 * l - blue + q) / 2;
      for (const value of [blue, redness - q, redness]) pixels.push(Math.round(255 * Math.max(0, Math.min(1, value))));
    }
  }
  return pixels;
}
