import pg from "pg";
import { expect, onTestFinished, test, vi } from "vitest";
import { type ServerPlace, takeServerPlace } from "./server-place.ts";
import { createEmptyDatabase } from "./testing/index.ts";

async function open() {
  const { url, drop } = await createEmptyDatabase();
  const places: ServerPlace[] = [];
  onTestFinished(async () => {
    for (const place of places) await place.leave();
    await drop();
  });
  const onLost = vi.fn();
  const take = async (alone: boolean, waitMs = 0) => {
    const place = await takeServerPlace({ url, alone, waitMs, onLost });
    if (place) places.push(place);
    return place;
  };
  const leave = async (place: ServerPlace | null) => {
    await place?.leave();
    places.splice(0, places.length, ...places.filter((each) => each !== place));
  };
  return { url, take, leave, onLost };
}

test("of servers that must be alone the second finds no place, until the first has left", async () => {
  const { take, leave } = await open();
  const first = await take(true);
  expect(first).not.toBeNull();
  expect(await take(true)).toBeNull();
  const waiting = take(true, 5_000);
  await leave(first);
  expect(await waiting).not.toBeNull();
});

test("servers that hear of each other share the place, and one that must be alone has none beside them", async () => {
  const { take } = await open();
  expect(await take(false)).not.toBeNull();
  expect(await take(false)).not.toBeNull();
  expect(await take(true)).toBeNull();
});

test("a place lost with its connection is taken again, or given up to who was faster", async () => {
  const { url, take, onLost } = await open();
  await take(true);
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  onTestFinished(() => other.end());
  const end = () =>
    other.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'medley place' and datname = current_database()",
    );
  const locks = async () =>
    (
      await other.query(
        "select 1 from pg_locks join pg_database d on d.oid = database where locktype = 'advisory' and d.datname = current_database()",
      )
    ).rowCount;
  await end();
  await expect.poll(locks, { timeout: 5_000 }).toBe(1);
  await end();
  await other.query("select pg_advisory_lock(72707370)");
  await expect.poll(() => onLost.mock.calls.length, { timeout: 5_000 }).toBe(1);
});
