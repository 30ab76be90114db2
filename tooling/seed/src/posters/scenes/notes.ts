import { disc, height, outline, oval, type Point, rect, stroke, width } from "../canvas.ts";
import type { Scene } from "../scene.ts";
import { shine } from "./parts.ts";

/** Notes that come down their tracks to the beat. */
export const notes: Scene = ({ canvas, palette, random }) => {
  canvas.add(
    rect(0, 0, width, height, canvas.fade([palette.sky[0], palette.ink])),
    disc(320, 70, 330, canvas.glow(palette.accent, 0.55)),
  );
  for (let bar = 0; bar < 40; bar += 1) {
    const tall = (20 + 110 * Math.abs(Math.sin(bar * 0.37 + random.next()))) * (1 - Math.abs(bar - 20) / 34);
    canvas.add(
      rect(bar * 16 + 3, 150 - tall, 10, tall, bar % 2 === 0 ? palette.accent : palette.second, {
        opacity: 0.5,
        round: 3,
      }),
    );
  }
  const x = (track: number, depth: number) => 320 + (track - 2.5) * (34 + depth * 96);
  const y = (depth: number) => 138 + depth * 222;
  canvas.add(
    outline(`M${x(0, 0)} ${y(0)}L${x(5, 0)} ${y(0)}L${x(5, 1)} ${y(1)}L${x(0, 1)} ${y(1)}Z`, palette.ink, 0.82),
  );
  const colors = [palette.accent, palette.second, palette.light, palette.second, palette.accent];
  for (let track = 0; track <= 5; track += 1)
    canvas.add(stroke(`M${x(track, 0)} ${y(0)}L${x(track, 1)} ${y(1)}`, palette.light, 2, 0.3));
  for (let n = 0; n < 17; n += 1) {
    const [track, depth] = [random.int(5), random.next() ** 0.8 * 0.86];
    const [wide, high] = [15 + depth * 40, 6 + depth * 13];
    const middle: Point = [(x(track, depth) + x(track + 1, depth)) / 2, y(depth)];
    if (random.chance(0.3))
      canvas.add(
        outline(
          `M${middle[0] - wide * 0.16} ${middle[1]}L${middle[0] + wide * 0.16} ${middle[1]}L${middle[0] * 0.7 + 96 + wide * 0.08} ${Math.max(140, middle[1] - 70)}L${middle[0] * 0.7 + 96 - wide * 0.08} ${Math.max(140, middle[1] - 70)}Z`,
          colors[track] ?? palette.light,
          0.45,
        ),
      );
    canvas.add(
      oval(middle[0], middle[1] + high * 0.4, wide, high, palette.ink),
      oval(middle[0], middle[1], wide, high, colors[track] ?? palette.light),
      oval(middle[0], middle[1] - high * 0.25, wide * 0.6, high * 0.4, "#ffffff", 0.5),
    );
  }
  canvas.add(rect(0, 322, width, 4, palette.light, { opacity: 0.9 }));
  shine(canvas, [(x(2, 0.84) + x(3, 0.84)) / 2, 324], 90, palette.light, 0.9);
};
