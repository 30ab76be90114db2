import { beforeEach, describe, expect, test } from "vitest";
import { type Admission, createAdmission, Refused, type Ticket } from "./admission.ts";
import { burstMs, type Kind } from "./waiting-room.ts";

const bounds = { least: 2, most: 100, loopDelayMs: 60, workMs: 200 };
const calm = { loopDelayMs: 5, fewestWaiting: 0 };
const strained = { loopDelayMs: 61, fewestWaiting: 0 };
const waitMs = 200;

let time: number;
let admission: Admission;
beforeEach(() => {
  time = 1_000;
  admission = createAdmission({ bounds, waitMs, now: () => time });
});

interface Guest extends Ticket {
  state: "waits" | "works" | "refused";
}

/** Somebody who came in, and what became of them. */
function come(kind: Kind = "read", units = 1): Guest {
  const guest: Guest = { ...admission.enter(kind, units), state: "waits" };
  guest.turn.then(
    () => {
      guest.state = "works";
    },
    () => {
      guest.state = "refused";
    },
  );
  return guest;
}
const crowd = (count: number, kind: Kind = "read") => Array.from({ length: count }, () => come(kind));
const settled = () => new Promise((resolve) => setImmediate(resolve));
async function statesOf(guests: readonly Guest[]) {
  await settled();
  const count = (state: Guest["state"]) => guests.filter((one) => one.state === state).length;
  return { waits: count("waits"), works: count("works"), refused: count("refused") };
}
const reasonOf = (enter: () => unknown) => {
  try {
    enter();
    return null;
  } catch (error) {
    return error instanceof Refused ? error.reason : error;
  }
};

/** For so long `doneEach` of the guests finish each 10 ms while `comeEach` new ones come. */
async function run(forMs: number, { comeEach, doneEach, kind = "read" as Kind }: Rates) {
  const came: Guest[] = [];
  const waits: number[] = [];
  const since = new Map<Guest, number>();
  let refused = 0;
  for (const end = time + forMs; time < end; time += 10) {
    await settled();
    for (const guest of came.filter(({ state }) => state === "works").slice(0, doneEach)) {
      guest.leave();
      came.splice(came.indexOf(guest), 1);
      waits.push(time - (since.get(guest) ?? 0));
    }
    for (let n = 0; n < comeEach; n += 1) {
      if (reasonOf(() => since.set(last(came, come(kind)), time))) refused += 1;
    }
    if (time % 250 === 0) admission.learn(calm);
    else admission.sweep();
  }
  return { done: waits.length, longest: Math.max(...waits), refused, left: came };
}
interface Rates {
  comeEach: number;
  doneEach: number;
  kind?: Kind;
}
function last(list: Guest[], guest: Guest): Guest {
  list.push(guest);
  return guest;
}

describe("admission", () => {
  test("lets in as much as its limit, and the others in their order as those leave", async () => {
    const guests = crowd(40);
    expect(await statesOf(guests)).toEqual({ works: 32, waits: 8, refused: 0 });
    guests[0]?.leave();
    guests[1]?.leave();
    await settled();
    expect(guests.slice(32).map(({ state }) => state)).toEqual(["works", "works", ...Array(6).fill("waits")]);
    for (const guest of guests) guest.leave();
    expect(admission.state()).toMatchObject({ running: 0, waiting: { read: 0, write: 0 } });
  });

  test("gives room back once, however often somebody leaves", () => {
    const guest = come();
    come();
    guest.leave();
    guest.leave();
    expect(admission.state().running).toBe(1);
  });

  test("counts a request by its units, and lets one in that is larger than the limit when it is alone", async () => {
    const [ten, large] = [come("read", 10), come("read", 33)];
    expect(admission.state().running).toBe(10);
    expect(await statesOf([large])).toMatchObject({ waits: 1 });
    ten.leave();
    expect(await statesOf([large])).toMatchObject({ works: 1 });
    expect(admission.state().running).toBe(33);
  });

  test("forgets who leaves while waiting", async () => {
    const guests = crowd(34);
    guests[32]?.leave();
    guests[0]?.leave();
    await settled();
    expect(guests.slice(32).map(({ state }) => state)).toEqual(["waits", "works"]);
    expect(admission.state()).toMatchObject({ running: 32, waiting: { read: 0 } });
  });

  test("serves a burst whole, as long as it ends within a second or so", async () => {
    const burst = crowd(200);
    const { refused } = await run(900, { comeEach: 0, doneEach: 0 });
    for (const guest of burst) {
      await settled();
      guest.leave();
    }
    expect(refused).toBe(0);
    expect(await statesOf(burst)).toMatchObject({ works: 200 });
  });

  test("keeps what is let in quick at three times as much as can be done, and does as much as without", async () => {
    const { done, longest, refused } = await run(10_000, { comeEach: 9, doneEach: 3 });
    expect(done).toBeGreaterThan(2_900);
    expect(refused).toBeGreaterThan(5_300);
    const after = await run(1_000, { comeEach: 9, doneEach: 3 });
    expect(longest).toBeLessThan(1_500);
    expect(after.longest).toBeLessThan(2 * waitMs);
  });

  test("refuses nobody as soon as no more comes than can be done", async () => {
    const { left } = await run(3_000, { comeEach: 9, doneEach: 3 });
    for (const guest of left) guest.leave();
    expect(await run(2_000, { comeEach: 3, doneEach: 3 })).toMatchObject({ refused: 0 });
  });

  test("tells those at once that come when others have waited too long", async () => {
    crowd(50);
    time += burstMs;
    expect(admission.refusal("read", 1)).toBe("overload");
    expect(reasonOf(come)).toBe("overload");
    expect(admission.refusal("write", 1)).toBeNull();
  });

  test("lets go who waited too long, without waiting for somebody to leave", async () => {
    const guests = crowd(50);
    time += burstMs;
    admission.sweep();
    expect(await statesOf(guests)).toEqual({ works: 32, waits: 0, refused: 18 });
  });

  test("knows that it is overloaded also when everybody who waited is gone", async () => {
    crowd(50);
    time += burstMs;
    admission.sweep();
    expect(admission.state().waiting.read).toBe(0);
    const [next] = crowd(1);
    time += waitMs;
    expect(reasonOf(come)).toBe("overload");
    time += waitMs + 1;
    admission.sweep();
    expect(await statesOf(next ? [next] : [])).toMatchObject({ refused: 1 });
  });

  test("lets 200 who write at once wait for seconds, before reads, which still get their share", async () => {
    crowd(32);
    const reads = crowd(10);
    const writes = crowd(200, "write");
    time += 900;
    admission.sweep();
    expect(await statesOf(writes)).toMatchObject({ waits: 200, refused: 0 });
    const room = Array.from({ length: 4 }, () => come("write", 1));
    expect(await statesOf(room)).toMatchObject({ waits: 4 });
    admission.learn(calm); // room for two more
    expect([await statesOf(writes), await statesOf(reads)]).toMatchObject([{ works: 2 }, { works: 0 }]);
    admission.learn(calm);
    expect([await statesOf(writes), await statesOf(reads)]).toMatchObject([{ works: 3 }, { works: 1 }]);
    time += 9_200;
    admission.sweep();
    expect(await statesOf(writes)).toMatchObject({ refused: 197 });
  });

  test("holds no more in its lines than ever may wait", () => {
    crowd(32 + 512, "write");
    expect(reasonOf(() => come("write"))).toBe("line_full");
    expect(reasonOf(() => come("read"))).toBeNull();
  });
});

describe("its limit", () => {
  test("grows while people wait and nothing inside is strained, to its most", () => {
    crowd(500);
    for (let n = 0; n < 3; n += 1) admission.learn(calm);
    expect(admission.state()).toMatchObject({ limit: 38, running: 38 });
    for (let n = 0; n < 100; n += 1) admission.learn(calm);
    expect(admission.state().limit).toBe(100);
  });

  test("stays where it is while nobody waits for it", () => {
    come();
    for (let n = 0; n < 10; n += 1) admission.learn(calm);
    expect(admission.state().limit).toBe(32);
  });

  test("shrinks when what is let in takes long while others wait, and not when nobody does", () => {
    const [slow] = crowd(32);
    time += 201;
    slow?.leave();
    admission.learn(calm);
    expect(admission.state().limit).toBe(32);
    const [alsoSlow] = [come(), come()];
    time += 201;
    alsoSlow?.leave();
    admission.learn(calm);
    expect(admission.state().limit).toBe(25);
  });

  test.each([
    { when: "the event loop is late", strain: strained },
    { when: "callers always wait for a connection", strain: { ...calm, fewestWaiting: 1 } },
  ])("shrinks by a fifth when $when, to its least", ({ strain }) => {
    admission.learn(strain);
    expect(admission.state().limit).toBe(25);
    for (let n = 0; n < 100; n += 1) admission.learn(strain);
    expect(admission.state().limit).toBe(2);
  });
});
