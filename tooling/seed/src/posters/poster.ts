import type { Genre } from "../content/genre.ts";
import { createRandom, type Random } from "../random/random.ts";
import type { Topic } from "../words/voice.ts";
import { createCanvas } from "./canvas.ts";
import { drawOverlay, drawWebcam, type Overlay } from "./overlays.ts";
import { drawPalette, type Mood } from "./palette.ts";
import type { Scene } from "./scene.ts";
import { blocks } from "./scenes/blocks.ts";
import { board } from "./scenes/board.ts";
import { boss } from "./scenes/boss.ts";
import { cat } from "./scenes/cat.ts";
import { city } from "./scenes/city.ts";
import { corridor } from "./scenes/corridor.ts";
import { door } from "./scenes/door.ts";
import { farm } from "./scenes/farm.ts";
import { forest } from "./scenes/forest.ts";
import { island } from "./scenes/island.ts";
import { kitchen } from "./scenes/kitchen.ts";
import { lanes } from "./scenes/lanes.ts";
import { ledges } from "./scenes/ledges.ts";
import { notes } from "./scenes/notes.ts";
import { orbit } from "./scenes/orbit.ts";
import { ridges } from "./scenes/ridges.ts";
import { studio } from "./scenes/studio.ts";
import { track } from "./scenes/track.ts";
import { tumble } from "./scenes/tumble.ts";

interface Look {
  scenes: readonly Scene[];
  moods: readonly Mood[];
  overlay: Overlay;
  /** How many of a hundred show the person who plays. */
  webcam: number;
}

const looks: Record<Genre, Look> = {
  shooter: {
    scenes: [corridor, city, corridor, ridges],
    moods: ["day", "dusk", "night"],
    overlay: "sights",
    webcam: 55,
  },
  royale: { scenes: [island, ridges, corridor], moods: ["day", "dusk"], overlay: "sights", webcam: 50 },
  moba: { scenes: [lanes], moods: ["dusk", "night", "neon"], overlay: "bars", webcam: 60 },
  sandbox: { scenes: [blocks, blocks, farm], moods: ["day", "dusk", "night"], overlay: "hearts", webcam: 40 },
  souls: { scenes: [boss, boss, ridges], moods: ["dusk", "night"], overlay: "boss", webcam: 45 },
  openworld: { scenes: [city, city, ridges, track], moods: ["dusk", "night", "neon"], overlay: "none", webcam: 55 },
  chat: { scenes: [studio], moods: ["day", "dusk", "night", "neon"], overlay: "none", webcam: 0 },
  tactics: { scenes: [board], moods: ["day", "dusk", "night"], overlay: "bars", webcam: 60 },
  racing: { scenes: [track], moods: ["day", "dusk", "night"], overlay: "lap", webcam: 45 },
  horror: { scenes: [forest, door], moods: ["night", "dusk"], overlay: "none", webcam: 65 },
  platformer: { scenes: [ledges], moods: ["day", "dusk", "neon"], overlay: "hearts", webcam: 40 },
  rhythm: { scenes: [notes], moods: ["neon", "night"], overlay: "none", webcam: 50 },
  cosy: { scenes: [farm, farm, blocks], moods: ["day", "dusk"], overlay: "none", webcam: 40 },
  space: { scenes: [orbit], moods: ["night", "neon"], overlay: "none", webcam: 45 },
  physics: { scenes: [tumble], moods: ["day", "dusk"], overlay: "hearts", webcam: 55 },
};

const scenesOf: Partial<Record<Topic, Scene>> = { pets: cat, cooking: kitchen };

export interface PosterOrder {
  game: { slug: string; genre: Genre };
  topic: Topic;
}

/** Draws a picture for a clip as SVG, 640 by 360: a scene of its game, what the game lays over it, who plays. */
export function drawPoster({ game, topic }: PosterOrder, random: Random): string {
  const look = looks[game.genre];
  const homely = game.genre === "chat" ? scenesOf[topic] : undefined;
  const scene = homely ?? (game.genre === "chat" && topic === "music" ? notes : random.pick(look.scenes));
  const mood = random.pick(look.moods);
  // A game keeps its colour from clip to clip.
  const place = game.genre === "chat" ? random.next() : createRandom(game.slug).next();
  const palette = drawPalette(place, mood, random);
  const stage = { canvas: createCanvas(), palette, random, mood };
  scene(stage);
  drawOverlay(homely || scene === notes ? "none" : look.overlay, stage);
  if (random.int(100) < look.webcam) drawWebcam(stage);
  return stage.canvas.svg();
}
