import { expect, test } from "vitest";
import { idAt } from "./id.ts";
import { createRandom } from "./random.ts";
import { shares, weightedDraw, zipfWeights } from "./skew.ts";

test("numbers are the same for the same seed, others for another, and a fork's are its own", () => {
  const draws = (seed: string) => {
    const random = createRandom(seed);
    return Array.from({ length: 5 }, () => random.next());
  };
  expect(draws("a")).toEqual(draws("a"));
  expect(draws("a")).not.toEqual(draws("b"));
  const busy = createRandom("a");
  busy.next();
  expect(busy.fork("part", 1).next()).toBe(createRandom("a").fork("part", 1).next());
  expect(busy.fork("part", 1).next()).not.toBe(busy.fork("part", 2).next());
});

test("a deck holds the list in the order of shuffling, from its end", () => {
  const list = Array.from({ length: 40 }, (_, n) => n);
  const deck = createRandom("deck").deck(list);
  expect(deck).toHaveLength(40);
  expect(list.map(() => deck.pop())).toEqual(createRandom("deck").shuffled(list).reverse());
  expect(deck.pop()).toBeUndefined();
  expect(deck).toHaveLength(0);
});

test("numbers are spread evenly", () => {
  const random = createRandom("even");
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let n = 0; n < 20_000; n += 1) {
    const at = random.int(10);
    tenths[at] = (tenths[at] ?? 0) + 1;
  }
  for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(200);
});

test("by Zipf's law the first is drawn twice as often as the second and ten times as often as the tenth", () => {
  const random = createRandom("zipf");
  const draw = weightedDraw(zipfWeights(100, 1));
  const drawn = Array.from({ length: 100 }, () => 0);
  for (let n = 0; n < 50_000; n += 1) {
    const at = draw(random);
    drawn[at] = (drawn[at] ?? 0) + 1;
  }
  const [first = 0, second = 0] = drawn;
  expect(first / second).toBeGreaterThan(1.8);
  expect(first / second).toBeLessThan(2.2);
  expect(first / (drawn[9] ?? 0)).toBeGreaterThan(8.5);
  expect(first / (drawn[9] ?? 0)).toBeLessThan(11.5);
});

test("shares come to the whole, none above the most", () => {
  expect(shares(100, [3, 1, 1], 50)).toEqual([50, 20, 20]);
  expect(shares(10, [0, 1], 50)).toEqual([0, 10]);
});

test("ids are UUIDs of version 7 in the order of time", () => {
  const random = createRandom("ids");
  const ids = [0, 1, 1_700_000_000_000, 1_800_000_000_000].map((time) => idAt(new Date(time), random));
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(ids.toSorted()).toEqual(ids);
  expect(Number.parseInt((ids[2] ?? "").replaceAll("-", "").slice(0, 12), 16)).toBe(1_700_000_000_000);
});
