/** What a cache tells its owner, for metrics. `cache` is a declaration's name, so the number of series is bounded. */
export type CacheEvent =
  /** Level 1 is this process's own, 2 the shared store. */
  | { type: "hit"; cache: string; level: 1 | 2; count: number }
  | { type: "miss"; cache: string; count: number }
  /** A derived value that was not there: no miss, since what it is made of are reads that find something or don't. */
  | { type: "made"; cache: string; count: number }
  /** A value past its time was given: a new one is on its way, or could not be loaded. */
  | { type: "stale"; cache: string; count: number }
  | { type: "load"; cache: string; count: number; milliseconds: number; ok: boolean }
  /** Another process's load was waited for. */
  | { type: "wait"; cache: string; milliseconds: number }
  /** Not loaded: it failed just now (`failing`), or too many loads are under way while the store is away (`overload`). */
  | { type: "refused"; cache: string; reason: "failing" | "overload" }
  /** Tags forgotten by this process, or keys that another one said have changed. */
  | { type: "forget"; tags: number; from: "here" | "elsewhere" }
  /** Messages may have been missed, so the first level was emptied. */
  | { type: "emptied" }
  | { type: "error"; operation: Operation; error: unknown };

/** The operation on the store, or the bus, that failed. */
export type Operation = "read" | "write" | "claim" | "touch" | "remove" | "publish";

export type OnEvent = (event: CacheEvent) => void;

type Read = { type: "hit"; level: 1 | 2; count: number } | { type: "miss" | "stale"; count: number };

/** Tells what reads came to, where they are counted. */
export function tellRead(onEvent: OnEvent, of: { name: string; uncounted?: boolean }, read: Read): void {
  if (!of.uncounted) onEvent({ ...read, cache: of.name });
}
