import type { Random } from "../../random/random.ts";
import { disc, height, outline, type Point, rect, stroke, width } from "../canvas.ts";
import type { Scene } from "../scene.ts";

/** An island seen from above, a storm closing around it. */
export const island: Scene = ({ canvas, palette, random }) => {
  canvas.add(rect(0, 0, width, height, canvas.fade([palette.sky[0], palette.sky[1]])));
  const [x, y] = [random.between(270, 370), random.between(165, 195)];
  const coast = (reach: number, seed: Random) => blob(x, y, reach * 1.45, reach, seed.fork("coast"), 26);
  for (const [reach, color, opacity] of [
    [158, palette.sky[2], 0.35],
    [146, palette.light, 0.75],
    [137, palette.layers[0], 1],
    [112, palette.layers[1], 1],
    [70, palette.layers[2], 0.7],
  ] as const) {
    canvas.add(outline(coast(reach, random), color, opacity));
  }
  for (let n = 0; n < 34; n += 1) {
    const [turn, far] = [random.next() * 6.283, random.between(12, 116)];
    const place: Point = [x + Math.cos(turn) * far * 1.4, y + Math.sin(turn) * far * 0.9];
    canvas.add(
      n % 3 === 0
        ? block(place, random, palette.light, palette.layers[3])
        : disc(...place, random.between(4, 9), palette.layers[3], 0.85),
    );
  }
  canvas.add(stroke(`M${x - 150} ${y + 30} Q${x - 20} ${y - 60} ${x + 160} ${y + 26}`, palette.light, 4, 0.55));
  const eye = { x: x + random.between(-70, 70), y: y + random.between(-30, 30), r: random.between(74, 120) };
  const all = `M0 0H${width}V${height}H0Z`;
  const hole = `M${eye.x - eye.r} ${eye.y}a${eye.r} ${eye.r} 0 1 0 ${2 * eye.r} 0a${eye.r} ${eye.r} 0 1 0 ${-2 * eye.r} 0Z`;
  canvas.add(
    `<path d="${all}${hole}" fill-rule="evenodd" fill="${palette.deep}" fill-opacity="0.46"/>`,
    stroke(hole, palette.accent, 4, 0.95),
    outline(
      `M${eye.x} ${eye.y - 9}L${eye.x + 7} ${eye.y + 9}L${eye.x} ${eye.y + 4}L${eye.x - 7} ${eye.y + 9}Z`,
      "#ffffff",
    ),
  );
};

/** A round coast line with bays. */
function blob(x: number, y: number, rx: number, ry: number, random: Random, corners: number): string {
  const points = Array.from({ length: corners }, (_, at): Point => {
    const turn = (at / corners) * 2 * Math.PI;
    const reach = 0.82 + 0.24 * random.next();
    return [x + Math.cos(turn) * rx * reach, y + Math.sin(turn) * ry * reach];
  });
  return `M${points.map(([px, py]) => `${px.toFixed(1)} ${py.toFixed(1)}`).join("L")}Z`;
}

function block([x, y]: Point, random: Random, roof: string, shade: string): string {
  const [w, h] = [random.between(7, 15), random.between(6, 11)];
  return rect(x + 2, y + 2, w, h, shade) + rect(x, y, w, h, roof, { opacity: 0.9 });
}
