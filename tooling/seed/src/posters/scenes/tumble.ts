import { disc, group, height, outline, oval, rect, stroke, width } from "../canvas.ts";
import type { Scene } from "../scene.ts";
import { shine } from "./parts.ts";

/** Everything that can fall over, falling over. */
export const tumble: Scene = ({ canvas, palette, random }) => {
  canvas.add(rect(0, 0, width, height, canvas.fade([palette.sky[2], palette.sky[1]])));
  for (let n = 0; n < 5; n += 1)
    canvas.add(
      oval(random.int(width), random.between(30, 150), random.between(40, 90), random.between(12, 22), "#ffffff", 0.35),
    );
  canvas.add(
    disc(320, 420, 330, palette.layers[0], 0.7),
    rect(0, 316, width, 44, palette.layers[2]),
    rect(0, 312, width, 8, palette.light, { opacity: 0.7 }),
  );
  const [lower, upper] = random.pick([
    [300, 130],
    [130, 300],
  ]);
  canvas.add(
    outline(`M40 ${lower}L600 ${upper}L600 ${upper + 14}L40 ${lower + 14}Z`, palette.deep),
    outline(`M300 316L320 222L340 316Z`, palette.ink),
  );
  const colors = [palette.accent, palette.second, palette.deep, palette.light, palette.layers[3]];
  for (let n = 0; n < 15; n += 1) {
    const [x, size, color] = [random.between(50, 590), random.between(16, 40), random.pick(colors)];
    const y = lower + ((upper - lower) * (x - 40)) / 560 - size - random.between(0, 120);
    const thing = random.pick([
      [
        rect(-size / 2, -size / 2, size, size, color, { round: 4 }),
        stroke(
          `M${-size / 2} ${-size / 2}L${size / 2} ${size / 2}M${size / 2} ${-size / 2}L${-size / 2} ${size / 2}`,
          palette.ink,
          2.5,
          0.35,
        ),
      ],
      [disc(0, 0, size * 0.6, color), disc(-size * 0.18, -size * 0.18, size * 0.2, "#ffffff", 0.5)],
      [outline(`M${-size * 0.6} ${size * 0.5}L${size * 0.6} ${size * 0.5}L0 ${-size * 0.6}Z`, color)],
      [
        rect(-size * 0.35, -size * 0.6, size * 0.7, size * 1.2, color, { round: size * 0.2 }),
        rect(-size * 0.35, -size * 0.3, size * 0.7, 4, palette.ink, { opacity: 0.4 }),
        rect(-size * 0.35, size * 0.2, size * 0.7, 4, palette.ink, { opacity: 0.4 }),
      ],
    ]);
    canvas.add(
      group(thing, `translate(${x} ${y}) rotate(${random.between(-70, 70)})`),
      stroke(`M${x} ${y - size}v${-random.between(10, 40)}`, "#ffffff", 2.5, 0.5),
    );
  }
  shine(canvas, [random.between(80, 560), 40], 200, palette.light, 0.8);
};
