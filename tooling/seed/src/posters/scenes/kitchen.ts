import { disc, height, outline, oval, type Point, rect, stroke, through, width } from "../canvas.ts";
import type { Scene } from "../scene.ts";
import { shine } from "./parts.ts";

/** A stove, a pan that steams, and everything that goes into it. */
export const kitchen: Scene = ({ canvas, palette, random }) => {
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
  const pan: Point = [random.between(340, 400), 244];
  canvas.add(
    stroke(`M${pan[0] + 90} ${pan[1] + 4}h120`, palette.ink, 15),
    oval(pan[0], pan[1] + 16, 108, 20, palette.ink, 0.5),
    outline(
      `M${pan[0] - 100} ${pan[1] - 8}Q${pan[0] - 92} ${pan[1] + 26} ${pan[0] - 60} ${pan[1] + 28}H${pan[0] + 60}Q${pan[0] + 92} ${pan[1] + 26} ${pan[0] + 100} ${pan[1] - 8}Z`,
      palette.ink,
    ),
    oval(pan[0], pan[1] - 8, 100, 21, palette.layers[3]),
    oval(pan[0], pan[1] - 7, 86, 15, random.pick(["#e8b04b", "#c9583a", "#6f9d4f", "#f0d9a8"])),
  );
  for (let n = 0; n < 9; n += 1)
    canvas.add(
      oval(
        pan[0] + random.between(-66, 66),
        pan[1] - 8 + random.between(-7, 7),
        random.between(6, 14),
        5,
        random.pick([palette.accent, "#fff3d6", "#5fa463", "#d8523f"]),
      ),
    );
  for (let n = 0; n < 4; n += 1) {
    const x = pan[0] - 60 + n * 40;
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
  const flight = random.chance(0.5);
  if (flight) canvas.add(oval(pan[0] - 30, 120, 66, 20, "#fff6df"), oval(pan[0] - 24, 114, 20, 12, "#f6b93b"));
  canvas.add(
    rect(60, 210, 40, 60, palette.deep, { round: 6 }),
    rect(66, 196, 28, 16, palette.ink, { round: 3 }),
    disc(150, 250, 24, "#d8523f"),
    disc(196, 254, 18, "#e9b44c"),
    disc(176, 240, 14, "#5fa463"),
  );
};
