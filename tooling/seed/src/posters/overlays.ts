import type { Random } from "../random/random.ts";
import { type Canvas, height, outline, rect, ring, stroke, width } from "./canvas.ts";
import type { Palette } from "./palette.ts";
import { bust } from "./scenes/parts.ts";

/** What a game lays over its picture. */
export type Overlay = "sights" | "bars" | "lap" | "boss" | "hearts" | "none";

type Stage = { canvas: Canvas; palette: Palette; random: Random };

const dark = "#0b0d14";

export function drawOverlay(overlay: Overlay, stage: Stage): void {
  stage.canvas.add(rect(0, 0, width, height, stage.canvas.fade([`${dark}38`, `${dark}00`, `${dark}00`, `${dark}52`])));
  if (overlay === "sights") sights(stage);
  if (overlay === "bars") bars(stage);
  if (overlay === "lap") lap(stage);
  if (overlay === "boss") bossBar(stage);
  if (overlay === "hearts") hearts(stage);
}

function meter(
  { canvas }: Stage,
  [x, y, wide, high]: readonly [number, number, number, number],
  color: string,
  share: number,
): void {
  canvas.add(
    rect(x, y, wide, high, dark, { opacity: 0.62, round: 3 }),
    rect(x + 2, y + 2, (wide - 4) * share, high - 4, color, { round: 2 }),
  );
}

function sights(stage: Stage): void {
  const { canvas, palette, random } = stage;
  const [x, y] = [320, 180];
  for (const [dx, dy] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const) {
    canvas.add(stroke(`M${x + dx * 7} ${y + dy * 7}L${x + dx * 17} ${y + dy * 17}`, "#ffffff", 2.5, 0.95));
  }
  meter(stage, [22, 326, 120, 14], random.chance(0.5) ? "#ff6154" : "#7ddc7a", random.between(6, 80) / 100);
  for (let n = 0; n < random.between(4, 12); n += 1)
    canvas.add(rect(610 - n * 9, 322, 5, 18, n < 2 ? palette.accent : "#ffffff", { opacity: 0.92, round: 1 }));
  canvas.add(
    rect(560, 296, 58, 16, dark, { opacity: 0.55, round: 3 }),
    rect(566, 301, random.between(20, 44), 6, "#ffffff", { opacity: 0.9, round: 2 }),
  );
  map(stage, 22, 22);
  for (let n = 0; n < random.between(1, 3); n += 1) {
    canvas.add(
      rect(470, 24 + n * 22, 150, 17, dark, { opacity: 0.55, round: 3 }),
      rect(477, 30 + n * 22, random.between(30, 52), 6, palette.second, { round: 2 }),
      rect(543, 30 + n * 22, 12, 6, "#ffffff", { opacity: 0.8 }),
      rect(563, 30 + n * 22, random.between(26, 50), 6, palette.accent, { round: 2 }),
    );
  }
}

function map({ canvas, palette, random }: Stage, x: number, y: number): void {
  canvas.add(rect(x, y, 84, 84, dark, { opacity: 0.6, round: 8 }));
  for (let n = 0; n < 4; n += 1)
    canvas.add(
      rect(x + 8 + random.int(50), y + 8 + random.int(50), random.between(14, 30), random.between(10, 26), "#ffffff", {
        opacity: 0.16,
      }),
    );
  canvas.add(
    outline(`M${x + 42} ${y + 34}L${x + 48} ${y + 50}L${x + 42} ${y + 46}L${x + 36} ${y + 50}Z`, palette.second),
  );
  for (let n = 0; n < 3; n += 1)
    canvas.add(rect(x + 12 + random.int(60), y + 12 + random.int(60), 6, 6, palette.accent, { round: 3 }));
}

function bars(stage: Stage): void {
  const { canvas, palette, random } = stage;
  for (let n = 0; n < 6; n += 1) {
    canvas.add(
      rect(206 + n * 39, 314, 34, 34, dark, { opacity: 0.72, round: 5 }),
      rect(211 + n * 39, 319, 24, 24, random.pick([palette.accent, palette.second, palette.deep, palette.light]), {
        opacity: 0.85,
        round: 3,
      }),
    );
    if (random.chance(0.3)) canvas.add(rect(211 + n * 39, 319, 24, random.between(6, 20), dark, { opacity: 0.65 }));
  }
  meter(stage, [206, 296, 229, 8], "#7ddc7a", random.between(8, 90) / 100);
  meter(stage, [206, 305, 229, 7], "#6aa5ff", random.between(8, 90) / 100);
  map(stage, 534, 254);
  canvas.add(
    rect(262, 12, 116, 22, dark, { opacity: 0.55, round: 5 }),
    rect(272, 19, 26, 8, palette.second, { round: 3 }),
    rect(306, 18, 28, 10, "#ffffff", { opacity: 0.85, round: 2 }),
    rect(342, 19, 26, 8, palette.accent, { round: 3 }),
  );
}

function lap({ canvas, palette, random }: Stage): void {
  const path = `M560 300q-60 -10 -40 -44t56 -20q30 6 34 34t-50 30Z`;
  canvas.add(
    stroke(path, dark, 9, 0.5),
    stroke(path, "#ffffff", 4, 0.9),
    ring(random.between(520, 600), 300 - random.int(50), 5, palette.accent, 4),
  );
  for (let n = 0; n < 5; n += 1)
    canvas.add(
      rect(20, 20 + n * 20, 118, 16, dark, { opacity: n === 1 ? 0.85 : 0.5, round: 3 }),
      rect(26, 24 + n * 20, 8, 8, n === 1 ? palette.accent : "#ffffff", { round: 2 }),
      rect(42, 25 + n * 20, random.between(40, 86), 6, "#ffffff", { opacity: 0.8, round: 2 }),
    );
  for (let n = 0; n < 10; n += 1)
    canvas.add(
      rect(270 + n * 11, 22, 8, 12, n < 6 ? "#7ddc7a" : n < 9 ? "#ffd166" : "#ff6154", {
        opacity: n < random.between(5, 10) ? 1 : 0.25,
        round: 2,
      }),
    );
}

function bossBar(stage: Stage): void {
  const { canvas, palette, random } = stage;
  canvas.add(rect(150, 308, random.between(90, 150), 8, palette.light, { opacity: 0.9, round: 3 }));
  meter(stage, [146, 322, 348, 15], palette.accent, random.between(2, 60) / 100);
  meter(stage, [22, 20, 168, 11], "#c8463c", random.between(4, 80) / 100);
  meter(stage, [22, 34, 120, 9], "#4f9d69", random.between(20, 95) / 100);
}

function hearts({ canvas, palette, random }: Stage): void {
  const left = random.between(1, 4);
  for (let n = 0; n < 5; n += 1) {
    canvas.add(
      outline(
        `M${34 + n * 26} 44l-10 -10a6.2 6.2 0 0 1 10 -8a6.2 6.2 0 0 1 10 8Z`,
        n < left ? "#ff5d6c" : dark,
        n < left ? 1 : 0.5,
      ),
    );
  }
  canvas.add(
    rect(532, 22, 88, 22, dark, { opacity: 0.5, round: 11 }),
    rect(540, 27, 12, 12, palette.second, { round: 6 }),
    rect(560, 29, random.between(24, 48), 8, "#ffffff", { opacity: 0.9, round: 3 }),
  );
}

/** The picture of the person who plays, in a corner. */
export function drawWebcam({ canvas, palette, random }: Stage): void {
  const [x, y] = [random.pick([20, 484]), random.chance(0.75) ? 236 : 118];
  const skin = random.pick(["#f1c9a5", "#d9a27a", "#a86f49", "#7a4b30", "#efd3bd"]);
  const hair = random.pick(["#2a1d18", "#5b3a22", "#b98a4a", "#17181f", palette.accent]);
  const shirt = random.pick([palette.deep, "#2c2f3a", palette.second, "#d8d3c8"]);
  const clip = `w${x}${y}`;
  canvas.add(
    rect(x - 3, y - 3, 142, 110, random.chance(0.5) ? palette.accent : "#ffffff", { round: 10 }),
    `<clipPath id="${clip}"><rect x="${x}" y="${y}" width="136" height="104" rx="8"/></clipPath>`,
    `<g clip-path="url(#${clip})">`,
    rect(x, y, 136, 104, canvas.fade([palette.layers[1], palette.layers[3]])),
    rect(x + random.between(6, 90), y + 12, 30, 44, palette.second, { opacity: 0.5, round: 3 }),
    rect(x + random.between(0, 100), y + 8, 8, 80, palette.accent, { opacity: 0.55, round: 4 }),
    ...bust(x + 68 + random.between(-8, 8), y + 54, 50, {
      skin,
      hair,
      shirt,
      mood: random.pick(["calm", "laughs", "shouts", "stares"]),
    }),
    "</g>",
  );
}
