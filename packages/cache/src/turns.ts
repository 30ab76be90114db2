import { setTimeout as delay } from "node:timers/promises";
import type { CacheDeclaration } from "./declare.ts";
import { type Entries, type Epochs, type Reading, textBefore } from "./entries.ts";
import type { OnEvent } from "./events.ts";
import type { Held } from "./first-level.ts";
import { type Lock, type Locks, lockSeconds } from "./locks.ts";
import type { Reader, Wanted } from "./reading.ts";
import type { Ties } from "./ties.ts";

/** What a load begins with: what the store held and its epochs then. Undefined while the store is away. */
export type Turn = { reading: Reading; epochs: Epochs; lock: Lock | null } | undefined;

type TurnParts = { entries: Entries; locks: Locks; ties: Ties; take: Reader; onEvent: OnEvent };

const firstPauseMs = 5;
const longestPauseMs = 50;

/** Decides who loads: this process, or another that already does and is waited for. */
export function createTurns({ entries, locks, ties, take, onEvent }: TurnParts) {
  /** The epochs come before the load: what is forgotten while it runs makes its result an old one. */
  async function claim<Arg>(wanted: readonly Wanted<Arg>[], reading: Reading): Promise<Epochs | undefined> {
    const epochs = await entries.claim(wanted, reading.epochs);
    if (epochs) for (const each of wanted) ties.learn(each.ties, epochs);
    return epochs;
  }

  return {
    /** For several entries at once, which one statement loads: that is cheaper than a lock for each. */
    async forMany<Arg>(wanted: readonly Wanted<Arg>[], reading: Reading | undefined): Promise<Turn> {
      const epochs = reading && (await claim(wanted, reading));
      return reading && epochs && { reading, epochs, lock: null };
    },

    /** For one entry: its turn, or what another process brought meanwhile. */
    async forOne<Arg, Value>(
      of: CacheDeclaration<Arg, Value>,
      wanted: Wanted<Arg>,
      first: Reading | undefined,
    ): Promise<{ turn: Turn } | { held: Held }> {
      const began = performance.now();
      let pause = firstPauseMs;
      for (let reading = first; reading; reading = await entries.read([wanted])) {
        const held = reading === first ? undefined : take(of, [wanted], reading).values.get(wanted.entry);
        if (held) {
          onEvent({ type: "wait", cache: of.name, milliseconds: performance.now() - began });
          return { held };
        }
        const epochs = await claim([wanted], reading);
        const taken = epochs && (await locks.take(wanted, epochs));
        if (!epochs || !taken) break;
        const { lock, text } = taken;
        const isOver = performance.now() - began > lockSeconds * 1000;
        // Who had the lock before may have brought the value between our reading and our lock.
        if (isOver || (lock && text === textBefore(reading, wanted))) return { turn: { reading, epochs, lock } };
        if (lock) await entries.write([locks.ending(lock)]);
        else await delay(pause);
        pause = Math.min(pause * 2, longestPauseMs);
      }
      return { turn: undefined };
    },
  };
}
