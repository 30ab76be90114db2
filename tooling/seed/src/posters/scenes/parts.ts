import type { Random } from "../../random/random.ts";
import { type Canvas, disc, height, outline, oval, type Point, rect, shape, stroke, width } from "../canvas.ts";
import type { Palette } from "../palette.ts";

export function sky(canvas: Canvas, palette: Palette): void {
  canvas.add(rect(0, 0, width, height, canvas.fade(palette.sky)));
}

export function sun(
  canvas: Canvas,
  palette: Palette,
  { x, y, radius }: { x: number; y: number; radius: number },
): void {
  canvas.add(disc(x, y, radius * 5, canvas.glow(palette.light, 0.7)), disc(x, y, radius, palette.light));
}

export function stars(random: Random, color: string, count: number): string[] {
  return Array.from({ length: count }, () =>
    disc(
      random.int(width),
      random.int(Math.round(height * 0.6)),
      0.6 + random.next() * 1.2,
      color,
      0.35 + random.next() * 0.6,
    ),
  );
}

export function conifer(x: number, ground: number, tall: number, color: string): string {
  const half = tall * 0.24;
  const tier = (top: number, bottom: number, wide: number): Point[] => [
    [x, ground - tall * top],
    [x + half * wide, ground - tall * bottom],
    [x - half * wide, ground - tall * bottom],
  ];
  return shape(tier(1, 0.6, 0.55), color) + shape(tier(0.78, 0.32, 0.8), color) + shape(tier(0.5, 0, 1), color);
}

type HouseColors = { wall: string; roof: string; ink: string; lit: string };

export function house(x: number, y: number, { wall, roof, ink, lit }: HouseColors): string[] {
  return [
    rect(x, y - 46, 78, 52, wall),
    rect(x + 52, y - 46, 26, 52, ink, { opacity: 0.14 }),
    outline(`M${x - 10} ${y - 44}L${x + 39} ${y - 84}L${x + 88} ${y - 44}Z`, roof),
    outline(`M${x + 39} ${y - 84}L${x + 88} ${y - 44}L${x + 52} ${y - 44}Z`, ink, 0.2),
    rect(x + 58, y - 80, 10, 22, roof),
    rect(x + 10, y - 30, 16, 16, lit),
    rect(x + 32, y - 24, 15, 30, ink, { opacity: 0.75 }),
    rect(x + 58, y - 30, 13, 16, lit),
  ];
}

/** A window in perspective, a lamp, anything that shines. */
export function shine(canvas: Canvas, [x, y]: Point, reach: number, color: string, strength = 0.8): void {
  canvas.add(disc(x, y, reach, canvas.glow(color, strength)));
}

/** Head and shoulders with headphones on, seen from the front; `size` is the head's height. */
export function bust(
  x: number,
  y: number,
  size: number,
  { skin, hair, shirt, mood }: { skin: string; hair: string; shirt: string; mood: Face },
): string[] {
  const r = size / 2;
  const arch = (reach: number, rise: number) =>
    `M${x - r * reach} ${y + r * 0.1}A${r * (reach + 0.04)} ${r * rise} 0 0 1 ${x + r * reach} ${y + r * 0.1}`;
  const fringe = `Q${x + r * 0.55} ${y - r * 0.55} ${x - r * 0.1} ${y - r * 0.42}Q${x - r * 0.7} ${y - r * 0.35} ${x - r * 1.02} ${y + r * 0.1}Z`;
  const shoulders = `M${x - r * 2.1} ${y + r * 3.4}Q${x - r * 2} ${y + r * 1.35} ${x} ${y + r * 1.25}Q${x + r * 2} ${y + r * 1.35} ${x + r * 2.1} ${y + r * 3.4}Z`;
  return [
    outline(shoulders, shirt),
    rect(x - r * 0.34, y + r * 0.6, r * 0.68, r * 0.9, skin),
    oval(x, y + r * 1.05, r * 0.34, r * 0.14, "#000000", 0.16),
    oval(x, y + r * 0.06, r * 0.92, r, skin),
    ...face(x, y, r, mood),
    outline(arch(1.02, 1.12) + fringe, hair),
    stroke(arch(1.08, 1.2), "#15161c", r * 0.18),
    ...[-1, 1].map((side) =>
      rect(x + side * r * 1.06 - r * 0.19, y - r * 0.12, r * 0.38, r * 0.74, "#15161c", { round: r * 0.16 }),
    ),
  ];
}

/** How somebody feels about what happens. */
export type Face = "calm" | "laughs" | "shouts" | "stares";

function face(x: number, y: number, r: number, mood: Face): string[] {
  const dark = "#231815";
  const open = mood === "shouts" || mood === "stares" ? 0.15 : 0.1;
  const eyes = [-1, 1].map((side) =>
    mood === "laughs"
      ? stroke(
          `M${x + side * r * 0.36 - r * 0.13} ${y + r * 0.04}q${r * 0.13} ${-r * 0.16} ${r * 0.26} 0`,
          dark,
          r * 0.07,
        )
      : oval(x + side * r * 0.36, y, r * 0.09, r * open, dark),
  );
  const brows = [-1, 1].map((side) =>
    stroke(
      `M${x + side * r * 0.24} ${y - r * (mood === "calm" ? 0.24 : 0.32)}l${side * r * 0.28} ${mood === "shouts" ? -r * 0.08 : r * 0.02}`,
      dark,
      r * 0.07,
      0.8,
    ),
  );
  const mouths: Record<Face, string> = {
    calm: stroke(`M${x - r * 0.2} ${y + r * 0.52}q${r * 0.2} ${r * 0.1} ${r * 0.4} 0`, dark, r * 0.07),
    laughs: outline(
      `M${x - r * 0.34} ${y + r * 0.4}h${r * 0.68}q${-r * 0.06} ${r * 0.4} ${-r * 0.34} ${r * 0.4}q${-r * 0.28} 0 ${-r * 0.34} ${-r * 0.4}Z`,
      "#7c2d2b",
    ),
    shouts: oval(x, y + r * 0.56, r * 0.24, r * 0.3, "#5b1f1f"),
    stares: oval(x, y + r * 0.54, r * 0.1, r * 0.08, dark),
  };
  return [...eyes, ...brows, mouths[mood]];
}
