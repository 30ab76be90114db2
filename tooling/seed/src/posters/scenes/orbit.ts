import { disc, group, height, outline, oval, type Point, rect, ring, width } from "../canvas.ts";
import type { Scene, Stage } from "../scene.ts";

/** A planet, its ring, and a small ship far from home. */
export const orbit: Scene = (stage) => {
  const { canvas, palette, random } = stage;
  canvas.add(rect(0, 0, width, height, canvas.fade(["#07080f", palette.sky[0]])));
  for (let cloud = 0; cloud < 5; cloud += 1)
    canvas.add(
      oval(
        random.int(width),
        random.int(height),
        random.between(150, 280),
        random.between(70, 160),
        canvas.glow(random.pick([palette.accent, palette.second, palette.sky[2]]), 0.42),
      ),
    );
  for (let n = 0; n < 150; n += 1)
    canvas.add(
      disc(random.int(width), random.int(height), 0.5 + random.next() ** 3 * 1.9, "#ffffff", 0.3 + random.next() * 0.7),
    );
  planet(stage);
  const ship: Point = [random.between(80, 560), random.between(60, 310)];
  canvas.add(
    group(
      vessel(palette.light, palette.second, palette.accent),
      `translate(${ship[0]} ${ship[1]}) rotate(${random.between(-30, 30)}) scale(${random.pick([-1, 1]) * 1.2} 1.2)`,
    ),
  );
  canvas.add(ring(random.int(width), random.int(height), 14, palette.second, 2, 0.7));
};

function planet({ canvas, palette, random }: Stage): void {
  const [x, y, r] = [random.between(150, 490), random.between(130, 250), random.between(78, 130)];
  const tilt = random.between(-28, 28);
  const rings = random.chance(0.6);
  const bow = (upper: boolean) =>
    [1.5, 1.72, 1.9].map(
      (reach, at) =>
        `<path d="M${-r * reach} 0A${r * reach} ${r * reach * 0.26} 0 0 ${upper ? 1 : 0} ${r * reach} 0" fill="none" stroke="${at === 1 ? palette.light : palette.accent}" stroke-width="${at === 1 ? 9 : 4}" stroke-opacity="0.7"/>`,
    );
  if (rings) canvas.add(group(bow(true), `translate(${x} ${y}) rotate(${tilt})`));
  canvas.add(
    disc(x, y, r * 1.35, canvas.glow(palette.sky[2], 0.8)),
    disc(x, y, r, canvas.fade([palette.sky[2], palette.layers[1]])),
  );
  for (let band = 0; band < 4; band += 1) {
    const dy = (band - 1.5) * r * 0.42;
    const reach = Math.sqrt(Math.max(0, r * r - dy * dy)) * 0.97;
    canvas.add(oval(x, y + dy, reach, random.between(4, 11), band % 2 === 0 ? palette.accent : palette.light, 0.35));
  }
  canvas.add(
    outline(
      `M${x - r} ${y}A${r} ${r} 0 0 0 ${x + r * 0.4} ${y + r * 0.917}A${r * 1.2} ${r * 1.2} 0 0 1 ${x - r * 0.62} ${y - r * 0.78}A${r} ${r} 0 0 0 ${x - r} ${y}Z`,
      "#05060c",
      0.55,
    ),
  );
  if (rings) canvas.add(group(bow(false), `translate(${x} ${y}) rotate(${tilt})`));
}

function vessel(hull: string, glass: string, fire: string): string[] {
  return [
    outline(`M-34 -5L-88 0L-34 5Z`, fire, 0.85),
    outline(`M-34 -3L-60 0L-34 3Z`, "#ffffff", 0.9),
    outline(`M-30 -9L20 -9L44 0L20 9L-30 9Z`, hull),
    outline(`M-30 -9L-40 -24L-8 -9Z`, hull),
    outline(`M-30 9L-40 24L-8 9Z`, "#000000", 0.35),
    rect(12, -6, 16, 6, glass, { round: 3 }),
    outline(`M-30 2L40 2L20 9L-30 9Z`, "#000000", 0.25),
  ];
}
