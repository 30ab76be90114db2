import { height, outline, oval, type Point, rect, shape, stroke, width } from "../canvas.ts";
import type { Scene, Stage } from "../scene.ts";
import { conifer, sky, stars, sun } from "./parts.ts";

const horizon = 168;
/** Half the road's width and its place on the picture, from the horizon (0) to the foreground (1). */
const half = (depth: number) => 8 + depth * 268;
const y = (depth: number) => horizon + depth ** 1.35 * (height - horizon);

/** A road that bends to the horizon, kerbs, and a car seen from behind. */
export const track: Scene = (stage) => {
  const { canvas, palette, random, mood } = stage;
  sky(canvas, palette);
  if (mood !== "day") canvas.add(...stars(random, palette.light, 30));
  sun(canvas, palette, { x: random.between(120, 520), y: 120, radius: random.between(26, 60) });
  for (let x = -40; x < width; x += random.between(60, 120))
    canvas.add(
      outline(
        `M${x} ${horizon}L${x + 70} ${horizon - random.between(20, 74)}L${x + 150} ${horizon}Z`,
        palette.layers[0],
        0.9,
      ),
    );
  canvas.add(rect(0, horizon, width, height - horizon, canvas.fade([palette.layers[1], palette.layers[2]])));
  const bend = random.between(-230, 230);
  const middle = (depth: number) => 320 + bend * (1 - depth) ** 2;
  road(stage, middle);
  for (let n = 9; n > 0; n -= 1) {
    const depth = (n / 10) ** 2;
    const side = n % 2 === 0 ? -1 : 1;
    canvas.add(
      conifer(
        middle(depth) + side * half(depth) * (1.5 + random.next()),
        y(depth),
        20 + depth * 150,
        palette.layers[3],
      ),
    );
  }
  for (const [depth, side, color] of [
    [0.2, random.pick([-0.5, 0.45]), palette.second],
    [0.62, random.pick([-0.35, 0.3]), palette.accent],
  ] as const) {
    canvas.add(...car(middle(depth) + half(depth) * side, y(depth) + 12, 26 + depth * 108, color, palette.ink));
  }
  for (let n = 0; n < 16; n += 1) {
    const [from, side] = [random.between(190, 350), random.pick([0, width])];
    canvas.add(
      stroke(`M${side} ${from}L${side + (320 - side) * 0.26} ${from - (from - horizon) * 0.26}`, palette.light, 2, 0.3),
    );
  }
};

function road({ canvas, palette }: Stage, middle: (depth: number) => number): void {
  const bands = 22;
  for (let n = 0; n < bands; n += 1) {
    const [far, near] = [(n / bands) ** 1.6, ((n + 1) / bands) ** 1.6];
    const slab = (from: number, to: number): Point[] => [
      [middle(far) + half(far) * from, y(far)],
      [middle(far) + half(far) * to, y(far)],
      [middle(near) + half(near) * to, y(near) + 1],
      [middle(near) + half(near) * from, y(near) + 1],
    ];
    canvas.add(
      shape(slab(-1.16, 1.16), n % 2 === 0 ? palette.accent : "#f7f2ea"),
      shape(slab(-1, 1), n % 2 === 0 ? "#3a3b45" : "#40414c"),
    );
    if (n % 2 === 0) canvas.add(shape(slab(-0.03, 0.03), "#f7f2ea", 0.85));
  }
}

function car(x: number, ground: number, wide: number, color: string, ink: string): string[] {
  const w = wide / 2;
  const tyre = (side: number) =>
    rect(x + side * w * 0.98 - w * 0.2, ground - w * 0.5, w * 0.4, w * 0.52, "#15161c", { round: w * 0.1 });
  return [
    oval(x, ground, w * 1.3, w * 0.18, ink, 0.55),
    tyre(-1),
    tyre(1),
    outline(
      `M${x - w} ${ground - w * 0.12}L${x - w * 0.9} ${ground - w * 0.6}L${x - w * 0.52} ${ground - w * 0.98}H${x + w * 0.52}L${x + w * 0.9} ${ground - w * 0.6}L${x + w} ${ground - w * 0.12}Z`,
      color,
    ),
    outline(
      `M${x - w * 0.6} ${ground - w * 0.62}L${x - w * 0.42} ${ground - w * 0.92}L${x + w * 0.42} ${ground - w * 0.92}L${x + w * 0.6} ${ground - w * 0.62}Z`,
      "#1d2230",
    ),
    rect(x - w * 1.06, ground - w * 1.14, w * 2.12, w * 0.13, ink, { round: w * 0.04 }),
    rect(x - w * 0.84, ground - w * 0.46, w * 0.36, w * 0.13, "#ff5a4d", { round: 2 }),
    rect(x + w * 0.48, ground - w * 0.46, w * 0.36, w * 0.13, "#ff5a4d", { round: 2 }),
  ];
}
