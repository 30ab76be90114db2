import { setTimeout as delay } from "node:timers/promises";
import { listSwitches, setSwitch } from "@medley/api/server";
import type { Database } from "@medley/db";

/** Which of the run-time switches are to be on; by their names. */
export type Wanted = (name: string) => boolean;

/** Every optimisation on, as the server comes. */
export const allOn: Wanted = () => true;

/** No answer comes out of a cache; ranking stays as it is. */
export const cachesOff: Wanted = (name) => name === "tieredRanking";

/** Processes look at the switches twice a second. */
const noticedMs = 1_200;

/** Turns the switches of the server that uses a database, and waits until it has noticed. */
export async function turnSwitches(db: Database, wanted: Wanted): Promise<void> {
  const app = { db, clock: { now: () => new Date() } };
  const { items } = await listSwitches(app);
  const changed = items.filter(({ name, on }) => on !== wanted(name));
  for (const { name } of changed) await setSwitch(app, null, { name, on: wanted(name) });
  if (changed.length > 0) await delay(noticedMs);
}
