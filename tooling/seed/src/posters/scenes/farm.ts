import { disc, height, outline, type Point, rect, stroke, through, width } from "../canvas.ts";
import type { Scene } from "../scene.ts";
import { house, sky, stars, sun } from "./parts.ts";

/** Rolling fields with a house and its lit windows. */
export const farm: Scene = ({ canvas, palette, random, mood }) => {
  sky(canvas, palette);
  if (mood !== "day") canvas.add(...stars(random, palette.light, 36));
  sun(canvas, palette, { x: random.between(90, 550), y: random.between(60, 110), radius: random.between(20, 36) });
  const hills = palette.layers.map((color, at) => {
    const y = 190 + at * 44;
    const crest = Array.from({ length: 6 }, (_, step): Point => [step * 128, y + random.between(-26, 26)]);
    return { color, crest, path: `${through(crest)}L${width} ${height}L0 ${height}Z` };
  });
  hills.forEach(({ color, crest, path }, at) => {
    if (at === 2) {
      canvas.add(
        ...house(random.between(110, 480), 238, {
          wall: palette.light,
          roof: palette.accent,
          ink: palette.ink,
          lit: palette.second,
        }),
      );
    }
    canvas.add(outline(path, color));
    if (at === 2 || at === 3) {
      for (let row = 1; row < 5; row += 1) {
        const low = crest.map(([x, y]): Point => [x, y + row * 15]);
        canvas.add(stroke(through(low), at === 2 ? palette.second : palette.accent, 2.5, 0.32));
      }
    }
    for (let tree = 0; at < 3 && tree < 5; tree += 1) {
      const [x, y] = random.pick(crest);
      const place: Point = [x + random.between(-50, 50), y + 4];
      canvas.add(
        rect(place[0] - 2, place[1] - 10, 4, 16, palette.ink, { opacity: 0.7 }),
        disc(place[0], place[1] - 16, random.between(9, 16), palette.layers[3], 0.9),
      );
    }
  });
};
