import type { Random } from "../../random/random.ts";
import { disc, group, height, outline, oval, type Point, rect, shape, width } from "../canvas.ts";
import type { Scene } from "../scene.ts";

/** A board of fields in perspective, with pieces that cast light. */
export const board: Scene = ({ canvas, palette, random }) => {
  canvas.add(
    rect(0, 0, width, height, canvas.fade([palette.sky[0], palette.layers[2]])),
    disc(320, 60, 420, canvas.glow(palette.sky[2], 0.6)),
  );
  const cell = (column: number, row: number): Point => {
    const depth = row / 6;
    const span = 270 + depth * depth * 330 + depth * 90;
    return [320 + (column / 7 - 0.5) * span, 108 + depth * 150 + depth * depth * 96];
  };
  const corners = [cell(0, 0), cell(7, 0), cell(7, 6), cell(0, 6)];
  canvas.add(
    shape(
      corners.map(([x, y]): Point => [x, y + 16]),
      palette.ink,
    ),
    shape(corners, palette.layers[1]),
  );
  for (let row = 0; row < 6; row += 1) {
    for (let column = 0; column < 7; column += 1) {
      if ((row + column) % 2 === 0)
        canvas.add(
          shape(
            [cell(column, row), cell(column + 1, row), cell(column + 1, row + 1), cell(column, row + 1)],
            palette.light,
            0.82,
          ),
        );
      if (random.chance(0.06))
        canvas.add(
          shape(
            [cell(column, row), cell(column + 1, row), cell(column + 1, row + 1), cell(column, row + 1)],
            palette.accent,
            0.75,
          ),
        );
    }
  }
  for (let row = 0; row < 6; row += 1) {
    for (let column = 0; column < 7; column += 1) {
      if (!random.chance(0.3)) continue;
      const [x, y] = cell(column + 0.5, row + 0.62);
      const size = 15 + row * 5;
      const color = row < 3 ? palette.deep : random.chance(0.25) ? palette.accent : palette.second;
      canvas.add(...piece(x, y, size, color, palette.ink, random));
    }
  }
};

function piece(x: number, y: number, size: number, color: string, ink: string, random: Random): string[] {
  const tall = size * (1.3 + random.next() * 1.1);
  const head = random.pick([
    disc(x, y - tall, size * 0.42, color),
    outline(`M${x - size * 0.4} ${y - tall * 0.9}L${x + size * 0.4} ${y - tall * 0.9}L${x} ${y - tall * 1.35}Z`, color),
    rect(x - size * 0.4, y - tall * 1.12, size * 0.8, size * 0.36, color),
    group(
      [rect(-size * 0.32, -size * 0.32, size * 0.64, size * 0.64, color)],
      `translate(${x} ${y - tall * 1.02}) rotate(45)`,
    ),
  ]);
  return [
    oval(x + size * 0.3, y + size * 0.1, size * 0.9, size * 0.26, ink, 0.4),
    outline(
      `M${x - size * 0.6} ${y}L${x - size * 0.24} ${y - tall * 0.9}L${x + size * 0.24} ${y - tall * 0.9}L${x + size * 0.6} ${y}Z`,
      color,
    ),
    oval(x, y, size * 0.62, size * 0.2, color),
    head,
    outline(
      `M${x + size * 0.1} ${y}L${x + size * 0.08} ${y - tall * 0.9}L${x + size * 0.24} ${y - tall * 0.9}L${x + size * 0.6} ${y}Z`,
      ink,
      0.25,
    ),
  ];
}
