import type { Random } from "../random/random.ts";
import type { Canvas } from "./canvas.ts";
import type { Mood, Palette } from "./palette.ts";

export interface Stage {
  canvas: Canvas;
  palette: Palette;
  random: Random;
  mood: Mood;
}

/** Draws one kind of picture, another one each time. */
export type Scene = (stage: Stage) => void;
