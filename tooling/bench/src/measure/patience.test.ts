import { expect, test } from "vitest";
import { createPatience } from "./patience.ts";
import { parseTicks, watchStolenTime } from "./stolen-time.ts";

test("what the host took is told by the kernel", () => {
  expect(parseTicks("cpu  70 5 12 900 30 1 2 10 0 0\ncpu0 1 2 3\n")).toEqual({ used: 90, stolen: 10 });
  let ticks = { used: 100, stolen: 50 };
  const share = watchStolenTime(() => ticks);
  expect(share()).toBe(0);
  ticks = { used: 190, stolen: 60 };
  expect(share()).toBe(0.1);
});

/** A host that takes these shares of the rounds, one after the other. */
function hostThatTakes(...shares: number[]) {
  const total = () => 0;
  let began = false;
  return () => {
    if (began) return () => shares.shift() ?? 0;
    began = true;
    return total;
  };
}

const rounds = () => {
  let n = 0;
  return async () => ++n;
};

test("a round that was disturbed is measured again", async () => {
  const patience = createPatience(60_000, hostThatTakes(0.3, 0.2, 0.01));
  expect(await patience.round(rounds())).toBe(3);
  expect(patience.told()).toEqual({ stolenPercent: 0, measuredAgain: 2 });
});

test("of rounds that were all disturbed the least disturbed one counts, whatever it found", async () => {
  expect(await createPatience(60_000, hostThatTakes(0.3, 0.2, 0.4, 0.5)).round(rounds())).toBe(2);
});

test("without patience the first round counts", async () => {
  expect(await createPatience(0, hostThatTakes(0.9, 0)).round(rounds())).toBe(1);
});
