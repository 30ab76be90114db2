import type { Random } from "../../random/random.ts";
import { type Canvas, disc, height, outline, oval, type Point, rect, stroke, width } from "../canvas.ts";
import type { Palette } from "../palette.ts";
import type { Scene } from "../scene.ts";
import { shine, sky } from "./parts.ts";

type Beast = (place: { canvas: Canvas; palette: Palette; random: Random; x: number }) => void;

/** Something huge in the mist, and somebody small before it. */
export const boss: Scene = ({ canvas, palette, random, mood }) => {
  sky(canvas, palette);
  const x = random.between(310, 410);
  canvas.add(disc(x, 150, 300, canvas.glow(mood === "day" ? palette.light : palette.sky[2], 0.95)));
  for (let n = 0; n < 5; n += 1) {
    const pillar = [random.between(20, 600), random.between(40, 130), random.between(18, 30)] as const;
    canvas.add(rect(...pillar, 260, palette.layers[0], { opacity: 0.55 }));
  }
  random.pick([giant, wraith, serpent])({ canvas, palette, random, x });
  for (let band = 0; band < 3; band += 1) {
    canvas.add(oval(random.between(60, 580), 266 + band * 26, random.between(190, 330), 20, palette.sky[2], 0.16));
  }
  canvas.add(outline(`M0 ${height}V318L140 306L330 322L520 308L${width} 322V${height}Z`, palette.ink));
  canvas.add(...knight(random.between(90, 200), 316, palette.ink, palette.second));
  for (let n = 0; n < 30; n += 1) {
    const spark = [random.int(width), random.between(60, 330), 0.8 + random.next() * 1.8] as const;
    canvas.add(disc(...spark, palette.accent, 0.3 + random.next() * 0.6));
  }
};

/** Horned, broad, with a spear. */
const giant: Beast = ({ canvas, palette, random, x }) => {
  const wide = random.between(90, 128);
  const body = palette.layers[2];
  const [reach, lift] = [random.between(40, 90), random.between(30, 84)];
  const cloak = `M${x - wide * 1.5} ${height}Q${x - wide * 1.35} 190 ${x - wide * 0.45} 152H${x + wide * 0.45}Q${x + wide * 1.35} 190 ${x + wide * 1.5} ${height}Z`;
  canvas.add(outline(cloak, canvas.fade([body, palette.ink])), oval(x, 126, wide * 0.44, wide * 0.5, body));
  for (const side of [-1, 1]) {
    const tip = x + side * (wide * 0.34 + reach);
    const horn = `M${x + side * wide * 0.3} 96Q${tip + side * wide * 0.06} 96 ${tip} ${96 - lift}Q${x + side * (wide * 0.3 + reach * 0.5)} 66 ${x + side * wide * 0.1} 82Z`;
    canvas.add(outline(horn, body));
    eye(canvas, [x + side * wide * 0.19, 122], palette.accent, side * 3);
  }
  const side = random.pick([-1, 1]);
  const [hx, hy] = [x + side * wide * 1.75, 250];
  const [tx, ty] = [hx - side * 26, hy - 180];
  canvas.add(
    stroke(`M${x + side * wide} 206Q${x + side * wide * 1.7} 196 ${hx} ${hy}`, body, 34),
    stroke(`M${hx + side * 8} ${hy + 62}L${tx} ${ty}`, body, 10),
    outline(`M${tx} ${ty - 30}L${tx - 25} ${ty + 40}L${tx + 25} ${ty + 34}Z`, body),
  );
  shine(canvas, [x, 226], 74, palette.accent, 0.5);
};

/** A hood over nothing, with a scythe. */
const wraith: Beast = ({ canvas, palette, random, x }) => {
  const body = palette.layers[2];
  const hem = Array.from(
    { length: 9 },
    (_, at) => `L${x + 150 - at * 37} ${at % 2 === 0 ? 346 : 300 + random.int(30)}`,
  );
  const robe = `M${x} 30Q${x + 66} 60 ${x + 70} 140Q${x + 150} 190 ${x + 150} 346${hem.join("")}Q${x - 150} 190 ${x - 70} 140Q${x - 66} 60 ${x} 30Z`;
  canvas.add(outline(robe, canvas.fade([body, palette.layers[3]])));
  canvas.add(outline(`M${x} 56Q${x + 46} 80 ${x + 44} 134Q${x} 172 ${x - 44} 134Q${x - 46} 80 ${x} 56Z`, palette.ink));
  for (const side of [-1, 1]) eye(canvas, [x + side * 17, 112], palette.accent, side * 2);
  const side = random.pick([-1, 1]);
  const [sx, sy] = [x + side * 126, 70];
  canvas.add(
    stroke(`M${sx + side * 14} 340L${sx} ${sy}`, body, 9),
    outline(
      `M${sx} ${sy - 8}Q${sx - side * 90} ${sy - 44} ${sx - side * 150} ${sy + 44}Q${sx - side * 80} ${sy - 4} ${sx} ${sy + 14}Z`,
      palette.light,
      0.85,
    ),
    stroke(`M${x + side * 66} 190Q${x + side * 110} 190 ${sx + side * 6} 206`, body, 26),
  );
  shine(canvas, [x, 210], 120, palette.accent, 0.35);
};

/** A neck that rises out of the mist and bends down. */
const serpent: Beast = ({ canvas, palette, random, x }) => {
  const body = palette.layers[2];
  const side = random.pick([-1, 1]);
  const [hx, hy] = [x - side * random.between(60, 110), random.between(92, 130)];
  const neck = `M${x + side * 150} ${height}Q${x + side * 210} 60 ${x + side * 40} 62Q${hx + side * 40} 66 ${hx} ${hy}`;
  canvas.add(stroke(neck, body, 74), stroke(neck, palette.layers[3], 26, 0.5));
  for (let spike = 0; spike < 7; spike += 1) {
    const [px, py] = [x + side * (178 - spike * 26), 118 - spike * 14 + spike * spike * 1.2];
    canvas.add(outline(`M${px - 14} ${py}L${px + side * 18} ${py - 48}L${px + 16} ${py + 6}Z`, body));
  }
  const jaw = `M${hx + side * 34} ${hy - 40}Q${hx - side * 40} ${hy - 52} ${hx - side * 108} ${hy + 6}L${hx - side * 20} ${hy + 12}Z`;
  const chin = `M${hx + side * 34} ${hy + 30}Q${hx - side * 30} ${hy + 58} ${hx - side * 86} ${hy + 44}L${hx - side * 16} ${hy + 16}Z`;
  shine(canvas, [hx - side * 96, hy + 28], 130, palette.accent, 0.85);
  canvas.add(outline(jaw, body), outline(chin, body), oval(hx + side * 20, hy, 44, 42, body));
  for (let tooth = 0; tooth < 5; tooth += 1) {
    const tx = hx - side * (24 + tooth * 15);
    canvas.add(outline(`M${tx - 5} ${hy + 8}L${tx} ${hy + 22}L${tx + 5} ${hy + 8}Z`, palette.light));
  }
  eye(canvas, [hx - side * 8, hy - 16], palette.accent, side * 3);
  canvas.add(
    stroke(`M${x - 190} 330Q${x - 150} 262 ${x - 106} 330M${x - 120} 336Q${x - 70} 282 ${x - 24} 336`, body, 30),
  );
};

function eye(canvas: Canvas, [x, y]: Point, color: string, slant: number): void {
  shine(canvas, [x, y], 34, color, 1);
  canvas.add(outline(`M${x - 11} ${y - slant}L${x + 11} ${y + slant}L${x} ${y + 6}Z`, "#fff6e8"));
}

function knight(x: number, ground: number, ink: string, gleam: string): string[] {
  return [
    disc(x, ground - 46, 8, ink),
    outline(
      `M${x - 10} ${ground}L${x - 13} ${ground - 34}Q${x} ${ground - 46} ${x + 13} ${ground - 34}L${x + 10} ${ground}Z`,
      ink,
    ),
    outline(`M${x - 11} ${ground - 34}Q${x - 34} ${ground - 20} ${x - 30} ${ground}L${x - 8} ${ground}Z`, ink),
    stroke(`M${x + 11} ${ground - 28}L${x + 46} ${ground - 50}`, gleam, 3),
    stroke(`M${x + 13} ${ground - 20}L${x + 20} ${ground - 36}`, ink, 4),
  ];
}
