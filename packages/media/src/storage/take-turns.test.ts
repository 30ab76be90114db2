import { setImmediate as nextRound } from "node:timers/promises";
import { expect, test } from "vitest";
import { takeTurn } from "./take-turns.ts";

test("pieces are done one at a time, in the order they came, and one that fails holds up nobody", async () => {
  const done: number[] = [];
  let running = 0;
  const piece = (n: number) =>
    takeTurn(async () => {
      running += 1;
      expect(running).toBe(1);
      await nextRound();
      running -= 1;
      if (n === 1) throw new Error("The disk is full");
      done.push(n);
    });
  const outcomes = await Promise.allSettled([0, 1, 2, 3].map(piece));
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"]);
  expect(done).toEqual([0, 2, 3]);
});

test("while others wait, the event loop goes round several times between two pieces", async () => {
  let rounds = 0;
  let watching = true;
  const watch = async () => {
    while (watching) {
      await nextRound();
      rounds += 1;
    }
  };
  const watched = watch();
  const began: number[] = [];
  await Promise.all(Array.from({ length: 5 }, () => takeTurn(async () => void began.push(rounds))));
  watching = false;
  await watched;
  const between = began.slice(1).map((round, n) => round - (began[n] ?? 0));
  expect(Math.min(...between)).toBeGreaterThan(1);
});
