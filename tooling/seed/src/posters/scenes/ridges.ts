import type { Random } from "../../random/random.ts";
import { height, type Point, rect, shape, width } from "../canvas.ts";
import type { Scene } from "../scene.ts";
import { conifer, sky, stars, sun } from "./parts.ts";

/** Mountain after mountain under a low sun, with trees in front. */
export const ridges: Scene = ({ canvas, palette, random, mood }) => {
  sky(canvas, palette);
  if (mood === "night" || mood === "neon") canvas.add(...stars(random, palette.light, 60));
  const sunX = random.between(140, 500);
  sun(canvas, palette, { x: sunX, y: random.between(110, 170), radius: random.between(26, 58) });
  palette.layers.forEach((color, at) => {
    const base = 170 + at * 46;
    canvas.add(shape([[0, height], ...jagged(random, base, 74 - at * 13), [width, height]], color));
    if (at === 1)
      canvas.add(rect(0, base + 10, width, 90, canvas.fade(["#00000000", palette.sky[2]]), { opacity: 0.18 }));
  });
  for (let x = -10; x < width; x += random.between(22, 60)) {
    canvas.add(conifer(x, 372, random.between(40, 118), palette.ink));
  }
};

function jagged(random: Random, base: number, rise: number): Point[] {
  const points: Point[] = [];
  for (let x = -20; x < width + 60; x += random.between(26, 64))
    points.push([x, base - random.next() ** 1.4 * rise * 1.6]);
  return points;
}
