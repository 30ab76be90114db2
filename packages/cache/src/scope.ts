import { AsyncLocalStorage } from "node:async_hooks";
import type { Held } from "./first-level.ts";
import type { Tie } from "./ties.ts";

/** What a load that is under way has read through the cache so far. */
type Reads = { ties: Set<Tie>; freshUntil: number };

type Scope = { reads?: Reads; loading?: boolean };

/** Knows, anywhere below a load, that it is one. */
export function createScope() {
  const scopes = new AsyncLocalStorage<Scope>();
  return {
    /** Runs a derived entry's load and tells what was read meanwhile, by itself or by anything it called. */
    async collect<T>(load: () => Promise<T>): Promise<{ value: T; ties: readonly Tie[]; freshUntil: number }> {
      const reads: Reads = { ties: new Set(), freshUntil: Number.POSITIVE_INFINITY };
      const value = await scopes.run({ ...scopes.getStore(), reads }, load);
      return { value, ties: [...reads.ties], freshUntil: reads.freshUntil };
    },

    note({ ties, freshUntil }: Pick<Held, "ties" | "freshUntil">): void {
      const reads = scopes.getStore()?.reads;
      if (!reads) return;
      for (const tie of ties) reads.ties.add(tie);
      reads.freshUntil = Math.min(reads.freshUntil, freshUntil);
    },

    /** Whether a derived entry is being made of what is read here. */
    isCollecting: () => scopes.getStore()?.reads !== undefined,

    /** Runs what a derived entry that is being made does not depend on. */
    apart<T>(read: () => Promise<T>): Promise<T> {
      return scopes.run({ loading: scopes.getStore()?.loading === true }, read);
    },

    isLoading: () => scopes.getStore()?.loading === true,
    asLoading: <T>(load: () => Promise<T>): Promise<T> => scopes.run({ ...scopes.getStore(), loading: true }, load),
  };
}

export type ScopeOfLoads = ReturnType<typeof createScope>;
