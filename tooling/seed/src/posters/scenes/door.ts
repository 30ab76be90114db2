import { height, outline, oval, rect, stroke, width } from "../canvas.ts";
import type { Scene, Stage } from "../scene.ts";
import { shine } from "./parts.ts";

/** A door at the end that stands ajar, and somebody in it. */
export const door: Scene = (stage) => {
  const { canvas, palette, random } = stage;
  const [x, top, bottom] = [random.between(280, 360), 92, 268];
  const w = random.between(42, 54);
  const shade = [palette.ink, palette.layers[2]];
  canvas.add(
    rect(0, 0, width, height, palette.ink),
    outline(`M0 0L${x - w - 60} 60L${x - w - 60} ${bottom}L0 ${height}Z`, canvas.fade(shade, "across")),
    outline(
      `M${width} 0L${x + w + 60} 60L${x + w + 60} ${bottom}L${width} ${height}Z`,
      canvas.fade([...shade].reverse(), "across"),
    ),
    rect(x - w - 60, 60, 2 * w + 120, bottom - 60, palette.layers[1]),
    outline(
      `M0 ${height}L${x - w - 60} ${bottom}L${x + w + 60} ${bottom}L${width} ${height}Z`,
      canvas.fade([palette.layers[1], palette.ink]),
    ),
    rect(x - w - 8, top - 8, 2 * w + 16, bottom - top + 8, palette.ink),
    rect(x - w, top, 2 * w, bottom - top, canvas.fade([palette.light, palette.accent])),
    outline(
      `M${x - w} ${bottom}L${x + w} ${bottom}L${x + w + 110} ${height}L${x - w - 90} ${height}Z`,
      palette.accent,
      0.34,
    ),
    outline(
      `M${x + w} ${top}L${x + w + 40} ${top + 14}L${x + w + 40} ${bottom + 22}L${x + w} ${bottom}Z`,
      palette.layers[3],
    ),
  );
  shine(canvas, [x, (top + bottom) / 2], 250, palette.accent, 0.5);
  somebody(stage, x, bottom);
  for (const side of [-1, 1]) frames(stage, x + side * (w + 60), side);
  for (let n = 0; n < 5; n += 1)
    canvas.add(
      rect(x - 170 + random.int(340), random.between(300, 345), random.between(20, 80), 3, palette.light, {
        opacity: 0.1,
      }),
    );
};

function somebody({ canvas, palette, random }: Stage, x: number, bottom: number): void {
  const tall = random.between(120, 165);
  const lean = random.between(-8, 8);
  canvas.add(
    oval(x + lean, bottom - tall, 12, 17, palette.ink),
    outline(
      `M${x - 9} ${bottom}L${x - 15} ${bottom - tall * 0.78}Q${x + lean} ${bottom - tall * 0.98} ${x + 15} ${bottom - tall * 0.78}L${x + 10} ${bottom}Z`,
      palette.ink,
    ),
    stroke(
      `M${x - 13} ${bottom - tall * 0.74}L${x - 27} ${bottom - tall * 0.3}l-3 18M${x + 13} ${bottom - tall * 0.74}L${x + 25} ${bottom - tall * 0.28}l4 18`,
      palette.ink,
      6,
    ),
  );
}

/** Pictures on a wall, from its far end on. */
function frames({ canvas, palette }: Stage, end: number, side: number): void {
  for (const depth of [0.25, 0.6]) {
    const at = end + side * depth * 200;
    const [y, wide] = [96 - depth * 40, 26 + depth * 40];
    canvas.add(
      outline(
        `M${at} ${y}L${at + side * wide} ${y - 8}L${at + side * wide} ${y + 62 + depth * 50}L${at} ${y + 50 + depth * 30}Z`,
        palette.layers[3],
      ),
      outline(
        `M${at + side * 4} ${y + 6}L${at + side * (wide - 5)} ${y}L${at + side * (wide - 5)} ${y + 54 + depth * 46}L${at + side * 4} ${y + 44 + depth * 28}Z`,
        palette.deep,
        0.6,
      ),
    );
  }
}
