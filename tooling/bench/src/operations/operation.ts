import type { Database } from "@medley/db";
import type { World } from "../site/world.ts";

/** One call of a procedure. */
export interface Call {
  path: string;
  input: unknown;
  /** Sent by POST, and never answered from a cache. */
  mutation?: boolean;
}

export type By = "visitor" | "member";

type Read = (db: Database, world: World, n: number) => Promise<unknown>;

/** Another way to read the same, and how many times as long as ours, cold, it must take at least. */
export type Peer = Read | { read: Read; atLeast: number };

/** Something people do, with what it may cost at most. */
export interface Operation {
  name: string;
  by: By;
  /** The calls that the n-th time takes. */
  calls(world: World, n: number): Call[];
  /** Most milliseconds at p95, and most statements: with empty caches, and with warm ones where there are any. */
  cold: { ms: number; statements: number };
  warm?: { ms: number; statements: number };
  /** The same by the statement one would write for it, through `pg` alone. */
  handWritten?: Read;
  /** The most that cold may take of what the hand-written statement takes. */
  coldRatio?: number;
  /** Other ways to read the same, to be printed beside. */
  peers?: Readonly<Record<string, Peer>>;
}
