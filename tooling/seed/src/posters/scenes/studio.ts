import type { Random } from "../../random/random.ts";
import { disc, height, outline, type Point, rect, stroke, width } from "../canvas.ts";
import type { Scene } from "../scene.ts";
import { bust, shine } from "./parts.ts";

/** Somebody at a desk, with shelves, lamps and a window behind. */
export const studio: Scene = ({ canvas, palette, random, mood }) => {
  const wall = mood === "day" ? [palette.sky[1], palette.layers[1]] : [palette.sky[1], palette.layers[2]];
  canvas.add(rect(0, 0, width, height, canvas.fade(wall)));
  const left = random.chance(0.5);
  const pane = { x: left ? random.between(40, 90) : random.between(400, 450), y: random.between(34, 56) };
  canvas.add(
    rect(pane.x - 6, pane.y - 6, 162, 132, palette.ink, { opacity: 0.55, round: 4 }),
    rect(pane.x, pane.y, 150, 120, canvas.fade(palette.sky)),
  );
  canvas.add(disc(pane.x + random.between(24, 126), pane.y + random.between(24, 60), 15, palette.light));
  for (let x = 0; x < 150; x += 26)
    canvas.add(rect(pane.x + x, pane.y + 120 - random.between(18, 62), 24, 62, palette.layers[2], { opacity: 0.9 }));
  canvas.add(
    rect(pane.x, pane.y + 120, 150, 64, wall[1] ?? palette.ink),
    rect(pane.x + 72, pane.y, 5, 120, palette.ink, { opacity: 0.55 }),
  );
  const shelf = { x: left ? random.between(400, 440) : random.between(50, 90), y: random.between(74, 96) };
  for (const row of [0, 72])
    canvas.add(
      rect(shelf.x, shelf.y + row, 170, 6, palette.ink, { opacity: 0.8 }),
      ...things(shelf.x + 8, shelf.y + row, random, [palette.accent, palette.second, palette.light, palette.deep]),
    );
  shine(canvas, [left ? 600 : 40, 40], 260, palette.accent, 0.4);
  shine(canvas, [left ? 30 : 610, 330], 260, palette.second, 0.32);
  const skin = random.pick(["#f1c9a5", "#d9a27a", "#a86f49", "#7a4b30", "#efd3bd"]);
  const hair = random.pick(["#2a1d18", "#5b3a22", "#b98a4a", "#17181f", palette.accent, palette.second]);
  canvas.add(
    ...bust(width / 2 + random.between(-40, 40), random.between(168, 190), random.between(104, 124), {
      skin,
      hair,
      shirt: random.pick([palette.deep, palette.ink, palette.layers[2]]),
      mood: random.pick(["calm", "calm", "laughs", "laughs", "shouts", "stares"]),
    }),
  );
  canvas.add(rect(0, 330, width, 30, canvas.fade([palette.layers[3], palette.ink])));
  const mic: Point = [random.pick([210, 430]), 300];
  canvas.add(
    stroke(`M${mic[0] < 320 ? 60 : 580} 344L${mic[0] + (mic[0] < 320 ? -70 : 70)} 262L${mic[0]} 284`, "#15161c", 7),
    rect(mic[0] - 15, mic[1] - 36, 30, 50, "#1d1f27", { round: 14 }),
    rect(mic[0] - 15, mic[1] - 18, 30, 4, palette.accent),
  );
};

function things(x: number, base: number, random: Random, colors: readonly string[]): string[] {
  const made: string[] = [];
  for (let at = x; at < x + 146; ) {
    const [wide, tall] = [random.between(7, 14), random.between(22, 48)];
    const color = random.pick(colors);
    if (random.chance(0.12)) {
      made.push(
        outline(`M${at} ${base}h20l-3 -18h-14Z`, colors[3] ?? color),
        disc(at + 10, base - 26, 13, "#4f9d69"),
        disc(at + 3, base - 20, 8, "#3d8257"),
      );
      at += 26;
    } else {
      made.push(rect(at, base - tall, wide, tall, color, { opacity: 0.9, round: 1 }));
      at += wide + random.int(4);
    }
  }
  return made;
}
