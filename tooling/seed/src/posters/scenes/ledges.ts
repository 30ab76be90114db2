import { height, outline, oval, rect, stroke, width } from "../canvas.ts";
import type { Scene } from "../scene.ts";
import { sky, sun } from "./parts.ts";

/** Ledges, spikes and coins, as in games that are run through from left to right. */
export const ledges: Scene = ({ canvas, palette, random }) => {
  sky(canvas, palette);
  sun(canvas, palette, { x: random.between(80, 560), y: 90, radius: random.between(34, 70) });
  for (const [at, color] of palette.layers.slice(0, 2).entries()) {
    for (let x = -40; x < width; x += random.between(70, 130)) {
      const tall = random.between(80, 230) - at * 30;
      canvas.add(
        outline(
          `M${x} ${height}V${height - tall}Q${x + 40} ${height - tall - 60} ${x + 80} ${height - tall}V${height}Z`,
          color,
          0.9,
        ),
      );
    }
  }
  let y = random.between(210, 260);
  const hero = random.between(1, 2);
  for (let [x, step] = [-10, 0]; x < width; step += 1) {
    const wide = random.between(84, 150);
    canvas.add(
      rect(x, y, wide, height - y, palette.layers[3]),
      rect(x, y, wide, 12, palette.accent),
      rect(x, y + 12, wide, 5, palette.ink, { opacity: 0.4 }),
    );
    for (let n = 0; n < 4; n += 1)
      canvas.add(
        rect(x + random.int(wide - 18), y + random.between(26, 130), random.between(10, 18), 7, palette.layers[2], {
          opacity: 0.8,
        }),
      );
    if (step === hero) canvas.add(...runner(x + wide * 0.6, y - random.between(20, 54), palette.second, palette.ink));
    else if (random.chance(0.45))
      for (let spike = 0; spike < 4; spike += 1)
        canvas.add(
          outline(
            `M${x + 20 + spike * 14} ${y}L${x + 27 + spike * 14} ${y - 20}L${x + 34 + spike * 14} ${y}Z`,
            palette.light,
          ),
        );
    else
      for (let coin = 0; coin < 3; coin += 1)
        canvas.add(
          oval(x + 26 + coin * 24, y - 34, 7, 9, palette.second),
          oval(x + 26 + coin * 24, y - 34, 3, 5, palette.light),
        );
    x += wide + random.pick([0, 34, 52]);
    y = Math.min(310, Math.max(150, y + random.between(-52, 52)));
  }
};

function runner(x: number, y: number, color: string, ink: string): string[] {
  return [
    rect(x - 13, y - 30, 26, 30, color, { round: 9 }),
    rect(x - 4, y - 24, 5, 9, ink, { round: 2 }),
    rect(x + 5, y - 24, 5, 9, ink, { round: 2 }),
    stroke(`M${x - 7} ${y}l-8 10M${x + 7} ${y}l9 6`, ink, 5),
    outline(
      `M${x - 13} ${y - 24}L${x - 44} ${y - 30}L${x - 38} ${y - 18}L${x - 46} ${y - 10}L${x - 13} ${y - 14}Z`,
      ink,
      0.85,
    ),
    stroke(`M${x - 66} ${y - 10}h-26M${x - 60} ${y + 2}h-34`, "#ffffff", 3, 0.5),
  ];
}
