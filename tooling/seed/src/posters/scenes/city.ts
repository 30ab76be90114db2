import type { Random } from "../../random/random.ts";
import { height, outline, rect, width } from "../canvas.ts";
import type { Scene } from "../scene.ts";
import { sky, stars, sun } from "./parts.ts";

/** A street of towers at night, mirrored in wet ground. */
export const city: Scene = ({ canvas, palette, random }) => {
  sky(canvas, palette);
  canvas.add(...stars(random, palette.light, 24));
  sun(canvas, palette, { x: random.between(80, 560), y: random.between(60, 130), radius: random.between(18, 46) });
  const ground = 276;
  for (const [at, color] of palette.layers.slice(0, 3).entries()) {
    const lit = at === 2 ? [palette.accent, palette.second, palette.light] : [palette.light];
    for (let x = -20; x < width; ) {
      const [wide, tall] = [random.between(38, 92 - at * 8), random.between(60, 226 - at * 36)];
      canvas.add(
        rect(x, ground - tall, wide, tall, color),
        ...windows({ x, y: ground - tall, wide, tall }, lit, random, 0.18 + at * 0.1),
      );
      if (at === 2 && random.chance(0.35))
        canvas.add(...sign(x + 6, ground - tall + 14, random, random.pick([palette.accent, palette.second])));
      x += wide + random.between(at, 14);
    }
  }
  canvas.add(rect(0, ground, width, height - ground, canvas.fade([palette.layers[3], palette.ink])));
  for (let n = 0; n < 26; n += 1) {
    const color = random.pick([palette.accent, palette.second, palette.light]);
    canvas.add(
      rect(random.int(width), ground + random.int(76), random.between(14, 90), random.between(1, 4), color, {
        opacity: 0.1 + random.next() * 0.35,
        round: 2,
      }),
    );
  }
  for (const side of [-1, 1]) {
    canvas.add(
      outline(
        `M${width / 2 + side * 6} ${ground}L${width / 2 + side * 160} ${height}L${width / 2 + side * 190} ${height}L${width / 2 + side * 9} ${ground}Z`,
        palette.light,
        0.2,
      ),
    );
  }
};

type Front = { x: number; y: number; wide: number; tall: number };

function windows({ x, y, wide, tall }: Front, colors: readonly string[], random: Random, opacity: number): string[] {
  const lit: string[] = [];
  for (let wy = y + 9; wy < y + tall - 8; wy += 11) {
    for (let wx = x + 6; wx < x + wide - 6; wx += 9) {
      if (random.chance(0.42))
        lit.push(rect(wx, wy, 5, 6, random.pick(colors), { opacity: opacity + random.next() * 0.45 }));
    }
  }
  return lit;
}

function sign(x: number, y: number, random: Random, color: string): string[] {
  const tall = random.between(34, 60);
  const glyphs = Array.from({ length: Math.floor(tall / 13) }, (_, at) =>
    rect(x + 4, y + 5 + at * 12, 8, random.between(4, 8), "#ffffff", { opacity: 0.85, round: 1 }),
  );
  return [
    rect(x - 3, y - 3, 22, tall + 6, color, { opacity: 0.25, round: 5 }),
    rect(x, y, 16, tall, color, { round: 3 }),
    ...glyphs,
  ];
}
