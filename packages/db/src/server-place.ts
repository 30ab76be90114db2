import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

/** Held by each server process for as long as it runs: alone, or shared with others that do the same. */
const placeKey = 727_073_70;
const againMs = 1_000;

export interface ServerPlaceOptions {
  url: string;
  /** Servers that can't tell each other what changes must be alone on their database. */
  alone: boolean;
  /** How long to wait for a server that is just ending. */
  waitMs?: number;
  /** Called when the place was lost with its connection and another server has taken it. */
  onLost(): void;
}

export interface ServerPlace {
  leave(): Promise<void>;
}

/** Takes a server's place on a database; null when another server's way of running leaves none. */
export async function takeServerPlace(options: ServerPlaceOptions): Promise<ServerPlace | null> {
  const { url, alone, waitMs = 3_000, onLost } = options;
  const leaving = new AbortController();
  let client = await connect(url);

  const isTaken = async () => !(await tryLock(client, alone));

  function watch(): void {
    client.once("end", () => void returnTo().catch(() => {})); // "end" comes again if that fails half-way
  }

  /** PostgreSQL went away, and the place with it: whoever is first when it is back has it. */
  async function returnTo(): Promise<void> {
    while (!leaving.signal.aborted) {
      await pause(againMs, undefined, { signal: leaving.signal, ref: false });
      const again = await connect(url).catch(() => undefined);
      if (!again) continue;
      client = again;
      if (await isTaken()) {
        await client.end();
        return onLost();
      }
      return watch();
    }
  }

  const deadline = performance.now() + waitMs;
  while (await isTaken()) {
    if (performance.now() > deadline) {
      await client.end();
      return null;
    }
    await pause(100);
  }
  watch();
  return {
    async leave() {
      leaving.abort();
      client.removeAllListeners("end");
      await client.end();
    },
  };
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: "medley place", keepAlive: true });
  client.on("error", () => {}); // "end" follows
  await client.connect();
  return client;
}

async function tryLock(client: pg.Client, alone: boolean): Promise<boolean> {
  const lock = alone ? "pg_try_advisory_lock" : "pg_try_advisory_lock_shared";
  const { rows } = await client.query<{ taken: boolean }>(`SELECT ${lock}($1) AS taken`, [placeKey]);
  return rows[0]?.taken === true;
}
