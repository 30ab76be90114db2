import type { Database } from "@medley/db";
import { listOff } from "@medley/db/sql/switch/list-off";
import type { Logger } from "pino";
import type { SwitchName } from "./names.ts";

/** The optimisations that are on, as this process knows them. */
export interface Switches {
  /** Answers at once, from memory. Everything is on until somebody turns it off. */
  isOn(name: SwitchName): boolean;
  /** Takes over what this process itself turned, without waiting for the next look. */
  turned(name: SwitchName, on: boolean): void;
  /** Looks at the database now and then twice a second; resolves after the first look, whether it succeeded or not. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const lookEveryMs = 500;

/**
 * Reads the switches again and again: one statement over a handful of rows, which survives poolers and lost connections,
 * where LISTEN would hold a connection in every process. While the database is away everything stays as it was.
 */
export function createSwitches({ db, log }: { db: Database; log: Logger }): Switches {
  let off: ReadonlySet<string> = new Set();
  let turns = 0;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let stopped = false;

  async function look(): Promise<void> {
    const turnsBefore = turns;
    try {
      const rows = await db.many(listOff({}));
      // What was turned here while the answer was on its way is newer than the answer.
      if (turns === turnsBefore) off = new Set(rows.map(({ name }) => name));
    } catch (err) {
      log.debug({ err }, "the switches could not be read");
    }
    if (!stopped) timer = setTimeout(lookAgain, lookEveryMs).unref();
  }
  function lookAgain(): void {
    looking = look();
  }

  return {
    isOn: (name) => !off.has(name),
    turned(name, on) {
      turns += 1;
      off = new Set([...off].filter((one) => one !== name).concat(on ? [] : [name]));
    },
    async start() {
      lookAgain();
      await looking;
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
