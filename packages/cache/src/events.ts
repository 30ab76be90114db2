/** What a cache tells its owner, for metrics. `cache` is a declaration's name, so the number of series is bounded. */
export type CacheEvent =
  | { type: "hit"; cache: string; level: 1 | 2; count: number }
  | { type: "miss"; cache: string; count: number }
  | { type: "load"; cache: string; count: number; milliseconds: number; ok: boolean }
  | { type: "forget"; tags: number }
  | { type: "error"; operation: Operation; error: unknown };

/** The operation on the store that failed. */
export type Operation = "read" | "write" | "claim" | "touch" | "remove";

export type OnEvent = (event: CacheEvent) => void;
