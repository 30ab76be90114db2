import { disc, height, outline, oval, rect, ring, stroke, through, width } from "../canvas.ts";
import type { Scene, Stage } from "../scene.ts";
import { shine } from "./parts.ts";

/** Lanes through a wood from one base to the other, seen from above, and a fight on one of them. */
export const lanes: Scene = (stage) => {
  const { canvas, palette, random } = stage;
  canvas.add(rect(0, 0, width, height, canvas.fade([palette.layers[1], palette.layers[2]])));
  const river = through([
    [-20, random.between(20, 90)],
    [210, 130],
    [430, 236],
    [660, random.between(290, 350)],
  ]);
  canvas.add(stroke(river, palette.sky[1], 62, 0.75), stroke(river, palette.sky[2], 34, 0.5));
  const paths = [`M60 330V${random.between(40, 70)}H600`, `M50 340L590 30`, `M60 330H${random.between(570, 600)}V30`];
  for (const path of paths) canvas.add(stroke(path, palette.ink, 34, 0.35), stroke(path, palette.light, 24, 0.42));
  for (let n = 0; n < 90; n += 1) {
    const [x, y] = [random.int(width), random.int(height)];
    const near = Math.abs(y - (340 - (x - 50) * 0.574)) < 26 || x < 86 || y < 70 || x > 566 || y > 306;
    if (!near)
      canvas.add(
        disc(x + 3, y + 5, 13, palette.ink, 0.4),
        disc(x, y, random.between(9, 15), random.pick([palette.layers[2], palette.layers[3]])),
        disc(x - 3, y - 4, 5, palette.layers[0], 0.35),
      );
  }
  bases(stage);
  fight(stage, random.between(230, 420), random.between(130, 240));
};

function bases({ canvas, palette }: Stage): void {
  for (const [x, y, color] of [
    [60, 322, palette.second],
    [584, 40, palette.accent],
  ] as const) {
    shine(canvas, [x, y], 90, color, 0.9);
    canvas.add(
      outline(`M${x} ${y - 30}L${x + 22} ${y}L${x} ${y + 22}L${x - 22} ${y}Z`, color),
      outline(`M${x} ${y - 30}L${x + 22} ${y}L${x} ${y}Z`, "#ffffff", 0.35),
    );
  }
}

function fight({ canvas, palette, random }: Stage, x: number, y: number): void {
  shine(canvas, [x, y], random.between(120, 180), palette.accent, 0.95);
  canvas.add(ring(x, y, 74, palette.accent, 3, 0.8), ring(x, y, 52, palette.light, 2, 0.7));
  for (let beam = 0; beam < 9; beam += 1) {
    const turn = random.next() * 6.283;
    const reach = random.between(50, 120);
    canvas.add(
      stroke(
        `M${x} ${y}L${x + Math.cos(turn) * reach} ${y + Math.sin(turn) * reach}`,
        random.pick([palette.light, palette.second, palette.accent]),
        random.between(2, 6),
        0.75,
      ),
    );
  }
  for (let n = 0; n < 10; n += 1)
    canvas.add(
      ...fighter(
        x + random.between(-110, 110),
        y + random.between(-64, 64),
        n < 5 ? palette.second : palette.accent,
        palette.ink,
      ),
    );
}

function fighter(x: number, y: number, color: string, ink: string): string[] {
  return [
    oval(x, y + 9, 10, 4, ink, 0.5),
    disc(x, y, 8, ink),
    disc(x, y, 6, color),
    rect(x - 11, y - 17, 22, 4, ink, { opacity: 0.7 }),
    rect(x - 11, y - 17, 15, 4, color),
  ];
}
