import sharp, { type Sharp } from "sharp";

/** Soft colours with some grain: compresses like a photograph, and is the same each time. */
export function picture(width: number, height: number): Sharp {
  return sharp(pixels(width, height), { raw: { width, height, channels: 3 } });
}

/** Frames of one colour each, 100 ms, 200 ms, … apart. */
export function animation({ width, height, frames }: { width: number; height: number; frames: number }): Sharp {
  const data = Buffer.concat(
    Array.from({ length: frames }, (_, index) => {
      const frame = Buffer.alloc(width * height * 3);
      for (let at = 0; at < frame.length; at += 3) frame.set(colourOf(index), at);
      return frame;
    }),
  );
  const image = sharp(data, { raw: { width, height: height * frames, channels: 3, pageHeight: height } });
  return image.gif({ delay: delaysOf(frames), loop: 3 });
}

/** What the frame of an animation shows. */
export const colourOf = (frame: number): [number, number, number] => [(frame * 90) % 256, (frame * 50 + 60) % 256, 200];

export const delaysOf = (frames: number) => Array.from({ length: frames }, (_, index) => 100 + 100 * (index % 3));

function pixels(width: number, height: number): Buffer {
  const data = Buffer.alloc(width * height * 3);
  let grain = 1;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      grain = (grain * 1_103_515_245 + 12_345) & 0x7fffffff;
      const light = 110 + 60 * Math.sin(x / 37 + y / 91) + 40 * Math.cos(y / 23) + ((grain >> 16) & 15);
      data[at] = clamp(light + 30 * Math.sin(x / 211));
      data[at + 1] = clamp(light);
      data[at + 2] = clamp(200 - light / 2);
    }
  }
  return data;
}

const clamp = (value: number) => Math.max(0, Math.min(255, Math.round(value)));
