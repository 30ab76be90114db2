import { disc, height, outline, oval, rect, stroke, width } from "../canvas.ts";
import type { Scene, Stage } from "../scene.ts";
import { shine } from "./parts.ts";

/** A cat where it should not be. */
export const cat: Scene = (stage) => {
  const { canvas, palette, random, mood } = stage;
  const [above, below] = mood === "day" ? [palette.sky[1], palette.sky[2]] : [palette.layers[1], palette.layers[0]];
  canvas.add(rect(0, 0, width, height, canvas.fade([above, below])));
  shine(canvas, [random.between(120, 520), 60], 300, palette.light, 0.5);
  const screen = random.between(60, 110);
  canvas.add(
    rect(screen, 50, 330, 196, "#14151b", { round: 10 }),
    rect(screen + 10, 60, 310, 176, canvas.fade([palette.sky[0], palette.sky[2]]), { round: 4 }),
    rect(screen + 140, 246, 50, 40, "#14151b"),
  );
  for (let n = 0; n < 7; n += 1)
    canvas.add(
      rect(
        screen + 24 + random.int(80),
        76 + n * 21,
        random.between(50, 180),
        9,
        random.pick([palette.accent, palette.light, palette.second]),
        { opacity: 0.6, round: 4 },
      ),
    );
  canvas.add(rect(0, 280, width, 80, canvas.fade([palette.layers[2], palette.ink])));
  for (let key = 0; key < 15; key += 1)
    canvas.add(
      rect(60 + key * 26, 300, 21, 15, palette.light, { opacity: 0.8, round: 4 }),
      rect(70 + key * 26, 320, 21, 15, palette.light, { opacity: 0.65, round: 4 }),
    );
  sitting(stage, random.between(400, 470), 214);
};

function sitting({ canvas, random }: Stage, x: number, y: number): void {
  const eyes = random.pick(["#f4d35e", "#9fd8a4"]);
  const fur = random.pick(["#2b2a33", "#e08a3c", "#f2e6d3", "#8d8f9b", "#6a4a38"]);
  const dark = fur === "#2b2a33" ? "#17161d" : "#3a2c26";
  const flip = random.pick([-1, 1]);
  canvas.add(
    stroke(`M${x + flip * 70} 300Q${x + flip * 150} 280 ${x + flip * 118} ${random.between(150, 210)}`, fur, 24),
    oval(x, 278, 92, 64, fur),
    oval(x - flip * 64, 316, 28, 15, fur),
    oval(x - flip * 6, 320, 28, 15, fur),
    outline(`M${x - 58} ${y - 18}L${x - 50} ${y - 82}L${x - 6} ${y - 46}Z`, fur),
    outline(`M${x + 58} ${y - 18}L${x + 50} ${y - 82}L${x + 6} ${y - 46}Z`, fur),
    outline(`M${x - 48} ${y - 34}L${x - 45} ${y - 64}L${x - 22} ${y - 46}Z`, "#e59a96"),
    outline(`M${x + 48} ${y - 34}L${x + 45} ${y - 64}L${x + 22} ${y - 46}Z`, "#e59a96"),
    oval(x, y, 66, 54, fur),
  );
  for (const side of [-1, 1]) {
    canvas.add(
      oval(x + side * 26, y - 6, 14, 15, eyes),
      oval(x + side * 26 - flip * 4, y - 4, 5, 12, "#15151a"),
      disc(x + side * 26 - flip * 2, y - 10, 3, "#ffffff"),
    );
    for (const drop of [-4, 4])
      canvas.add(stroke(`M${x + side * 30} ${y + 18 + drop / 2}l${side * 46} ${drop * 2}`, "#ffffff", 1.6, 0.75));
  }
  canvas.add(
    outline(`M${x - 7} ${y + 12}L${x + 7} ${y + 12}L${x} ${y + 20}Z`, "#e59a96"),
    stroke(`M${x} ${y + 20}q-8 10 -17 4M${x} ${y + 20}q8 10 17 4`, dark, 2.4),
  );
}
