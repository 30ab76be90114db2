import { expect, test } from "vitest";
import { publicError } from "../error-map.ts";
import { createTurns } from "./turns.ts";

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

test("so many work at once, so many wait in order, and the rest is turned away", async () => {
  const inTurn = createTurns({ atOnce: 2, waiting: 2 });
  const gates = Array.from({ length: 5 }, gate);
  const began: number[] = [];
  const done = gates.map(({ opened }, index) =>
    inTurn(async () => {
      began.push(index);
      await opened;
      return index;
    }),
  );
  const refused = await done[4]?.catch(publicError);
  expect(refused).toMatchObject({ code: "unavailable", facts: { retryAfterSeconds: 2 } });
  expect(began).toEqual([0, 1]);
  gates[1]?.open();
  await done[1];
  expect(began).toEqual([0, 1, 2]);
  for (const { open } of gates) open();
  expect(await Promise.all(done.slice(0, 4))).toEqual([0, 1, 2, 3]);
});

test("work that fails gives its turn on", async () => {
  const inTurn = createTurns({ atOnce: 1, waiting: 1 });
  const failing = inTurn(() => Promise.reject(new Error("no")));
  const next = inTurn(async () => "yes");
  await expect(failing).rejects.toThrow("no");
  expect(await next).toBe("yes");
  expect(await inTurn(async () => "again")).toBe("again");
});
