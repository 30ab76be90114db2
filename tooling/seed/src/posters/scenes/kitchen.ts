import { disc, height, outline, oval, rect, stroke, through, width } from "../canvas.ts";
import type { Scene, Stage } from "../scene.ts";
import { shine } from "./parts.ts";

/** A stove, a pan that steams, and everything that goes into it. */
export const kitchen: Scene = (stage) => {
  const { canvas, palette, random } = stage;
  const tile = 46;
  canvas.add(rect(0, 0, width, height, canvas.fade([palette.sky[2], palette.sky[1]])));
  for (let row = 0; row < 6; row += 1)
    for (let column = 0; column < 14; column += 1)
      canvas.add(
        rect(column * tile + 2, row * tile + 2, tile - 4, tile - 4, palette.light, {
          opacity: 0.2 + random.next() * 0.22,
          round: 4,
        }),
      );
  shine(canvas, [320, 30], 340, palette.light, 0.6);
  canvas.add(
    rect(0, 270, width, 90, canvas.fade([palette.layers[2], palette.ink])),
    rect(0, 264, width, 12, palette.light, { opacity: 0.8 }),
  );
  for (let x = 60; x < 260; x += 46)
    canvas.add(
      stroke(`M${x} 0v${random.between(40, 64)}`, palette.ink, 5),
      random.pick([oval(x, 82, 18, 20, palette.layers[3]), rect(x - 12, 60, 24, 40, palette.layers[3], { round: 6 })]),
    );
  pan(stage, random.between(340, 400), 244);
  canvas.add(
    rect(60, 210, 40, 60, palette.deep, { round: 6 }),
    rect(66, 196, 28, 16, palette.ink, { round: 3 }),
    disc(150, 250, 24, "#d8523f"),
    disc(196, 254, 18, "#e9b44c"),
    disc(176, 240, 14, "#5fa463"),
  );
};

function pan({ canvas, palette, random }: Stage, px: number, py: number): void {
  const steel = `M${px - 100} ${py - 8}Q${px - 92} ${py + 26} ${px - 60} ${py + 28}H${px + 60}Q${px + 92} ${py + 26} ${px + 100} ${py - 8}Z`;
  canvas.add(
    stroke(`M${px + 90} ${py + 4}h120`, palette.ink, 15),
    oval(px, py + 16, 108, 20, palette.ink, 0.5),
    outline(steel, palette.ink),
    oval(px, py - 8, 100, 21, palette.layers[3]),
    oval(px, py - 7, 86, 15, random.pick(["#e8b04b", "#c9583a", "#6f9d4f", "#f0d9a8"])),
  );
  for (let n = 0; n < 9; n += 1)
    canvas.add(
      oval(
        px + random.between(-66, 66),
        py - 8 + random.between(-7, 7),
        random.between(6, 14),
        5,
        random.pick([palette.accent, "#fff3d6", "#5fa463", "#d8523f"]),
      ),
    );
  for (let n = 0; n < 4; n += 1) {
    const x = px - 60 + n * 40;
    canvas.add(
      stroke(
        through([
          [x, 214],
          [x + random.between(-24, 24), 170],
          [x + random.between(-24, 24), 120],
          [x + random.between(-30, 30), 60],
        ]),
        "#ffffff",
        random.between(8, 16),
        0.2,
      ),
    );
  }
  if (random.chance(0.5)) canvas.add(oval(px - 30, 120, 66, 20, "#fff6df"), oval(px - 24, 114, 20, 12, "#f6b93b"));
}
