import type { Random } from "../random/random.ts";
import { oklch } from "./color.ts";

export type Mood = "day" | "dusk" | "night" | "neon";

/** The colours of one picture. */
export interface Palette {
  /** Top, middle and bottom of what is far away. */
  sky: readonly [string, string, string];
  /** What stands in it, from the farthest to the nearest. */
  layers: readonly [string, string, string, string];
  /** The darkest and the lightest there is. */
  ink: string;
  light: string;
  /** Two that stand out, and a dark sort of the first. */
  accent: string;
  second: string;
  deep: string;
}

type Tone = { l: readonly number[]; c: number; turn: readonly number[] };

/** Hues between which each mood looks good: green dusks and brown nights don't. */
const hues: Record<Mood, readonly [from: number, to: number]> = {
  day: [195, 275],
  dusk: [238, 325],
  night: [175, 305],
  neon: [225, 335],
};

const skies: Record<Mood, Tone> = {
  day: { l: [0.68, 0.81, 0.94], c: 0.11, turn: [0, -8, -60] },
  dusk: { l: [0.38, 0.62, 0.86], c: 0.15, turn: [0, 60, 112] },
  night: { l: [0.2, 0.32, 0.5], c: 0.09, turn: [0, 5, 20] },
  neon: { l: [0.22, 0.33, 0.58], c: 0.17, turn: [0, 25, 55] },
};

const grounds: Record<Mood, Tone> = {
  day: { l: [0.76, 0.66, 0.53, 0.38], c: 0.11, turn: [-50, -72, -84, -92] },
  dusk: { l: [0.56, 0.43, 0.31, 0.21], c: 0.1, turn: [40, 15, 0, -10] },
  night: { l: [0.4, 0.31, 0.23, 0.16], c: 0.065, turn: [8, 0, -8, -16] },
  neon: { l: [0.44, 0.34, 0.26, 0.18], c: 0.13, turn: [35, 20, 5, 0] },
};

/** Colours of a mood; `place`, from 0 to 1, says where between the mood's hues. */
export function drawPalette(place: number, mood: Mood, random: Random): Palette {
  const [from, to] = hues[mood];
  const hue = from + (to - from) * place + random.between(-10, 10);
  const tones = ({ l, c, turn }: Tone) => l.map((lightness, at) => oklch(lightness, c, hue + (turn[at] ?? 0)));
  const [top = "", middle = "", bottom = ""] = tones(skies[mood]);
  const [farthest = "", far = "", near = "", nearest = ""] = tones(grounds[mood]);
  const opposite = hue + random.pick([120, 155, 190]);
  return {
    sky: [top, middle, bottom],
    layers: [farthest, far, near, nearest],
    ink: oklch(mood === "day" ? 0.2 : 0.09, 0.03, hue),
    light: oklch(0.95, 0.06, mood === "night" ? hue + 20 : 85),
    accent: oklch(0.74, 0.18, opposite),
    second: oklch(0.78, 0.15, opposite + random.pick([-70, 60])),
    deep: oklch(0.42, 0.14, opposite),
  };
}
