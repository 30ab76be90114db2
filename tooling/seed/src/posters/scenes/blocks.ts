import type { Random } from "../../random/random.ts";
import { outline, type Point, rect } from "../canvas.ts";
import type { Scene } from "../scene.ts";
import { shine, sky, stars, sun } from "./parts.ts";

/** An island of cubes that floats in the sky. */
export const blocks: Scene = ({ canvas, palette, random, mood }) => {
  sky(canvas, palette);
  if (mood !== "day") canvas.add(...stars(random, palette.light, 50));
  sun(canvas, palette, { x: random.pick([100, 540]), y: 80, radius: random.between(18, 34) });
  for (let n = 0; n < 5; n += 1)
    canvas.add(
      rect(
        random.between(-40, 600),
        random.between(40, 320),
        random.between(60, 150),
        random.between(8, 16),
        palette.light,
        { opacity: 0.22 },
      ),
    );
  const edge = random.between(24, 30);
  const heights = relief(random);
  const place = (column: number, row: number, level: number): Point => [
    320 + (column - row) * edge * 0.87,
    112 + (column + row) * edge * 0.5 - level * edge * 0.92,
  ];
  for (let row = 0; row < 9; row += 1) {
    for (let column = 0; column < 9; column += 1) {
      const top = heights[row]?.[column] ?? 0;
      if (top === 0) continue;
      const color = top > 3 ? palette.light : top > 1 ? palette.layers[0] : palette.sky[1];
      for (let level = Math.max(0, top - 3); level <= top; level += 1) {
        canvas.add(...cube(place(column, row, level), edge, level === top ? color : palette.layers[1], palette.ink));
      }
      if (top > 1 && random.chance(0.09)) canvas.add(...tree(place(column, row, top + 1), edge, palette));
      if (random.chance(0.04)) {
        const [x, y] = place(column, row, top + 1);
        shine(canvas, [x, y], 46, palette.second, 0.9);
        canvas.add(rect(x - 3, y - 8, 6, 14, palette.second));
      }
    }
  }
};

function relief(random: Random): number[][] {
  const [x, y] = [random.between(2, 6), random.between(2, 6)];
  return Array.from({ length: 9 }, (_, row) =>
    Array.from({ length: 9 }, (_, column) => {
      if (Math.hypot(row - 4, column - 4) > 4.7) return 0;
      return Math.max(1, Math.round(5.2 - Math.hypot(row - y, column - x) * 1.25 + random.next() * 1.4));
    }),
  );
}

function cube([x, y]: Point, edge: number, color: string, ink: string): string[] {
  const [w, h] = [edge * 0.87, edge * 0.5];
  return [
    outline(`M${x} ${y - h}L${x + w} ${y}L${x} ${y + h}L${x - w} ${y}Z`, color),
    outline(`M${x - w} ${y}L${x} ${y + h}L${x} ${y + h + edge}L${x - w} ${y + edge}Z`, color),
    outline(`M${x - w} ${y}L${x} ${y + h}L${x} ${y + h + edge}L${x - w} ${y + edge}Z`, ink, 0.3),
    outline(`M${x + w} ${y}L${x} ${y + h}L${x} ${y + h + edge}L${x + w} ${y + edge}Z`, color),
    outline(`M${x + w} ${y}L${x} ${y + h}L${x} ${y + h + edge}L${x + w} ${y + edge}Z`, ink, 0.55),
  ];
}

function tree(
  [x, y]: Point,
  edge: number,
  { accent, ink, deep }: { accent: string; ink: string; deep: string },
): string[] {
  return [
    ...cube([x, y], edge * 0.3, deep, ink),
    ...cube([x, y - edge * 0.8], edge * 0.72, accent, ink),
    ...cube([x, y - edge * 1.5], edge * 0.44, accent, ink),
  ];
}
