import { expect, test } from "vitest";
import { blurOf } from "./blur.ts";

/** The pixels of a CSS image as rows of [red, green, blue], from the top. */
function pixels(css: string | null): number[][][] {
  const bytes = Buffer.from(/base64,([^)]+)\)/.exec(css ?? "")?.[1] ?? "", "base64");
  expect([bytes.toString("latin1", 0, 2), bytes.length]).toEqual(["BM", 246]);
  const at = (x: number, y: number) => {
    const start = 54 + ((7 - y) * 8 + x) * 3;
    return [bytes[start + 2] ?? 0, bytes[start + 1] ?? 0, bytes[start] ?? 0];
  };
  return Array.from({ length: 8 }, (_, y) => Array.from({ length: 8 }, (_, x) => at(x, y)));
}

test("a picture of one colour is that colour all over", () => {
  // Lightness 63 of 63, hardly any other colour, no waves.
  const hash = [0x3f, 0x08, 0x02, 0, 0, ...new Array<number>(19).fill(0x77)];
  const white = pixels(blurOf(Buffer.from(hash).toString("base64")));
  for (const pixel of white.flat()) for (const value of pixel) expect(value).toBeGreaterThan(240);
});

test("a photograph's hash gives its colours where they are", () => {
  const shown = pixels(blurOf("1QcSHQRnh493V4dIh4eXh1h4kJUI"));
  // As the format's own decoder has them: a pale sky over a dark sea.
  for (const [row, colour] of [
    [0, [112, 116, 133]],
    [7, [22, 35, 54]],
  ] as const) {
    const pixel = shown[row]?.[4] ?? [];
    expect(pixel).toHaveLength(3);
    pixel.forEach((value, index) => {
      expect(Math.abs(value - (colour[index] ?? 0))).toBeLessThanOrEqual(3);
    });
  }
});

test("a picture that can be seen through gets nothing behind it, nor does one without a hash", () => {
  const hash = Buffer.from([0, 0, 0x80, 0, 0, 0x0f, ...new Array<number>(18).fill(0)]);
  expect([blurOf(hash.toString("base64")), blurOf(null), blurOf("")]).toEqual([null, null, null]);
});
