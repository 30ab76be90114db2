import { disc, height, outline, type Point, rect, shape, stroke, width } from "../canvas.ts";
import type { Scene, Stage } from "../scene.ts";
import { shine } from "./parts.ts";

/** Straight down a hall towards the light, as one sees it over a gun's sights. */
export const corridor: Scene = (stage) => {
  const { canvas, palette, random } = stage;
  const [x, y] = [random.between(270, 370), random.between(150, 186)];
  const [w, h] = [random.between(46, 76), random.between(34, 50)];
  const wall = palette.layers;
  canvas.add(
    outline(`M0 0L${width} 0L${x + w} ${y - h}L${x - w} ${y - h}Z`, canvas.fade([palette.ink, wall[2]])),
    outline(`M0 0L${x - w} ${y - h}L${x - w} ${y + h}L0 ${height}Z`, canvas.fade([wall[2], wall[0]], "across")),
    outline(
      `M${width} 0L${x + w} ${y - h}L${x + w} ${y + h}L${width} ${height}Z`,
      canvas.fade([wall[0], wall[3]], "across"),
    ),
    outline(
      `M0 ${height}L${x - w} ${y + h}L${x + w} ${y + h}L${width} ${height}Z`,
      canvas.fade([wall[1], palette.ink]),
    ),
    rect(x - w, y - h, 2 * w, 2 * h, palette.light),
    rect(x - w, y + h * 0.35, 2 * w, h * 0.65, palette.sky[2], { opacity: 0.7 }),
  );
  lamps(stage, (depth) => {
    const at = (far: number, near: number) => far + (near - far) * depth;
    return [
      [at(x - w, 0), at(y - h, 0)],
      [at(x + w, width), at(y - h, 0)],
      [at(x + w, width), at(y + h, height)],
      [at(x - w, 0), at(y + h, height)],
    ];
  });
  for (let n = 0; n < random.between(2, 4); n += 1) {
    const size = random.between(24, 62);
    const left = random.chance(0.5) ? random.between(30, x - w - 60) : random.between(x + w, width - 90);
    canvas.add(...crate(left, y + h + random.between(14, 70), size, wall[3], palette.accent));
  }
  shine(canvas, [x, y], 240, palette.light, 0.55);
  canvas.add(...figure(x + random.between(-20, 20), y + h, random.between(26, 44), palette.ink));
};

/** Ribs along the walls, and a light on one side between each and the next. */
function lamps({ canvas, palette, random }: Stage, rib: (depth: number) => Point[]): void {
  for (const depth of [0.1, 0.22, 0.38, 0.6]) {
    const corners = rib(depth).map((point) => point.join(" "));
    canvas.add(stroke(`M${corners.join("L")}Z`, palette.ink, 2 + depth * 8, 0.5));
    const side = random.pick([0, 2]);
    const [from, to] = [rib(depth), rib(depth + 0.1)];
    const upper = side === 0 ? 0 : 1;
    const edge = (points: Point[], share: number): Point => {
      const [top, bottom] = [points[upper], points[upper === 0 ? 3 : 2]];
      return [top?.[0] ?? 0, (top?.[1] ?? 0) + ((bottom?.[1] ?? 0) - (top?.[1] ?? 0)) * share];
    };
    canvas.add(
      shape(
        [edge(from, 0.22), edge(to, 0.22), edge(to, 0.34), edge(from, 0.34)],
        random.pick([palette.accent, palette.second]),
        0.9,
      ),
    );
  }
}

function crate(x: number, y: number, size: number, color: string, band: string): string[] {
  return [
    rect(x, y, size, size * 0.8, color),
    rect(x, y, size, size * 0.18, "#ffffff", { opacity: 0.16 }),
    rect(x, y + size * 0.36, size, size * 0.08, band, { opacity: 0.8 }),
  ];
}

function figure(x: number, ground: number, tall: number, color: string): string[] {
  return [
    disc(x, ground - tall * 0.88, tall * 0.11, color),
    rect(x - tall * 0.13, ground - tall * 0.78, tall * 0.26, tall * 0.42, color, { round: 4 }),
    rect(x - tall * 0.12, ground - tall * 0.4, tall * 0.1, tall * 0.4, color),
    rect(x + tall * 0.03, ground - tall * 0.4, tall * 0.1, tall * 0.4, color),
    rect(x + tall * 0.05, ground - tall * 0.68, tall * 0.34, tall * 0.07, color),
  ];
}
