import { expect, test } from "vitest";
import { createFigures } from "./figures.ts";
import { createStatementLog } from "./statement-log.ts";

const minute = 60_000;

test("an hour is kept by the minute, and what is older is given up", () => {
  let now = 100 * minute;
  const figures = createFigures(() => now);
  const answer = () => figures.request({ route: "page", method: "GET", status: 200, milliseconds: 5 });
  for (let n = 0; n < 90; n += 1) {
    answer();
    now += minute;
  }
  const counts = (minutes: number) => figures.since(minutes).reduce((sum, one) => sum + one.answers.count, 0);
  expect(figures.since(1_000)).toHaveLength(60);
  expect(counts(1_000)).toBe(59);
  expect(counts(5)).toBe(4);
});

test("a minute holds the worst of its looks at the process", () => {
  const figures = createFigures(() => minute);
  const look = { used: 1, idle: 5, waiting: 0, cpuMs: 10, rssBytes: 100, loopDelayMs: 1 };
  figures.sample(look);
  figures.sample({ ...look, used: 9, idle: 0, waiting: 3, loopDelayMs: 40 });
  figures.sample({ ...look, rssBytes: 80 });
  expect(figures.since(1)).toMatchObject([
    { mostUsed: 9, fewestIdle: 0, mostWaiting: 3, cpuMs: 30, rssBytes: 80, loopDelayMs: 40 },
  ]);
});

test("of too many statements the cheapest are given up, and a list's length makes no new one", () => {
  const log = createStatementLog(() => 0);
  log.add({ name: "feed.rankHot/1", text: "select 1" }, 500);
  for (let n = 0; n < 400; n += 1) log.add({ name: null, text: `select ${n}` }, 1);
  log.add({ name: null, text: 'select * from "posts" where id in ($1,$2,$3)' }, 200);
  log.add({ name: null, text: 'select * from "posts" where id in ($1,$2)' }, 300);
  expect(log.costliest(1_000).length).toBeLessThanOrEqual(300);
  expect(log.slowest(10)).toMatchObject([
    { name: "feed.rankHot", calls: 1, maxMs: 500, slow: 1 },
    { name: null, calls: 2, totalMs: 500, maxMs: 300, slow: 2, lastSlowAt: 0 },
  ]);
});
