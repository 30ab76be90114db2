import { disc, height, outline, oval, type Point, rect, stroke, width } from "../canvas.ts";
import type { Scene, Stage } from "../scene.ts";
import { shine } from "./parts.ts";

/** Bare trees in the fog, a torch, and eyes that were not there before. */
export const forest: Scene = (stage) => {
  const { canvas, palette, random } = stage;
  canvas.add(rect(0, 0, width, height, canvas.fade([palette.layers[2], palette.sky[1], palette.sky[2]])));
  const moon: Point = [random.between(120, 520), random.between(64, 110)];
  shine(canvas, moon, 210, palette.light, 0.5);
  canvas.add(disc(...moon, random.between(24, 40), palette.light, 0.92));
  for (const [at, color] of [palette.layers[0], palette.layers[1], palette.layers[3], palette.ink].entries()) {
    for (let x = random.between(-20, 40); x < width; x += random.between(56 + at * 12, 110 + at * 44)) {
      const thick = 5 + at * 6 + random.int(8);
      canvas.add(
        outline(
          `M${x - thick} ${height}L${x - thick * 0.45} -10L${x + thick * 0.45} -10L${x + thick} ${height}Z`,
          color,
        ),
      );
      for (let twig = 0; twig < 3; twig += 1) {
        const [from, side] = [random.between(20, 200), random.pick([-1, 1])];
        canvas.add(
          stroke(
            `M${x} ${from}q${side * 24} ${-8} ${side * random.between(30, 66)} ${-random.between(16, 60)}`,
            color,
            2 + at,
          ),
        );
      }
    }
    canvas.add(rect(0, 190 + at * 30, width, 90, canvas.fade(["#00000000", palette.layers[0]]), { opacity: 0.28 }));
    if (at === 1) eyes(stage);
  }
  const hand: Point = [random.between(250, 390), height];
  canvas.add(
    outline(
      `M${hand[0] - 10} ${height}L${hand[0] - 150} 120L${hand[0] + 150} 120L${hand[0] + 10} ${height}Z`,
      canvas.fade(["#fff4cc00", "#fff4cc"]),
      0.26,
    ),
  );
  canvas.add(
    rect(hand[0] - 9, 318, 18, 50, "#20222b", { round: 4 }),
    rect(hand[0] - 12, 306, 24, 16, "#2d303b", { round: 4 }),
    oval(hand[0], 306, 11, 4, "#fff4cc"),
  );
};

function eyes({ canvas, palette, random }: Stage): void {
  for (let pair = 0; pair < random.between(1, 4); pair += 1) {
    const [x, y] = [random.between(80, 560), random.between(160, 260)];
    shine(canvas, [x, y], 30, palette.accent, 0.8);
    canvas.add(
      oval(x - 7, y, 4, 5.5, palette.accent),
      oval(x + 7, y, 4, 5.5, palette.accent),
      disc(x - 7, y, 1.6, "#ffffff"),
      disc(x + 7, y, 1.6, "#ffffff"),
    );
  }
}
