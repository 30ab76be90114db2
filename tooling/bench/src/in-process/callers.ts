import { appRouter, type Context, createApp, createContext, defaultConfig, type RunningApp } from "@medley/api/server";
import { createCache, memoryStore, type Store } from "@medley/cache";
import { countStatements } from "@medley/db";
import pino from "pino";
import type { By, Call, Operation } from "../operations/operation.ts";
import { nth, type World } from "../site/world.ts";

/** The API without HTTP, on a database. */
export interface InProcess {
  app: RunningApp;
  /** Does an operation the n-th time; how many statements it sent. */
  run(operation: Operation, n: number, caches: "cold" | "warm"): Promise<number>;
  /** Looks up whose a token is; how many statements it took. */
  lookUp(token: string, caches: "cold" | "warm"): Promise<number>;
  /** Calls a procedure as a visitor; its answer. */
  call(call: Call, caches: "cold" | "warm"): Promise<unknown>;
  close(): Promise<void>;
}

const given = { id: "bench", ip: "127.0.0.1", userAgent: "bench", cookie: undefined };

export async function openInProcess(databaseUrl: string, world: World): Promise<InProcess> {
  const log = pino({ level: "silent" });
  const app = createApp({ databaseUrl, config: { ...defaultConfig, limits: "none" }, log });
  const as = (token?: string) =>
    createContext(app, { ...given, authorization: token === undefined ? undefined : `Bearer ${token}` });
  const visitor = await as();
  const members = await Promise.all(world.readers.map(({ token }) => as(token)));
  const contextOf = (by: By, n: number) => (by === "visitor" ? visitor : nth(members, n));

  const cached = (context: Context, caches: "cold" | "warm") => (caches === "warm" ? context : coldly(context));

  return {
    app,
    async lookUp(token, caches) {
      const count = { statements: 0, milliseconds: 0 };
      const own = caches === "warm" ? app : { ...app, cache: emptyCache() };
      await countStatements(count, () => createContext(own, { ...given, authorization: `Bearer ${token}` }));
      return count.statements;
    },
    call: (call, caches) => callIn(cached(visitor, caches), call),
    async run({ by, calls }, n, caches) {
      const own = cached(contextOf(by, n), caches);
      const count = { statements: 0, milliseconds: 0 };
      await countStatements(count, () => Promise.all(calls(world, n).map((call) => callIn(own, call))));
      return count.statements;
    },
    close: () => app.close(),
  };
}

let store = memoryStore();
const current: Store = {
  level: 1,
  readMany: (keys) => store.readMany(keys),
  writeMany: (writes) => store.writeMany(writes),
  claimMany: (claims, alsoRead) => store.claimMany(claims, alsoRead),
  touchMany: (keys, seconds) => store.touchMany(keys, seconds),
  removeMany: (keys) => store.removeMany(keys),
};
const coldCache = createCache({ store: current });

/** The same, with nothing in its caches. */
export function coldly(context: Context): Context {
  return { ...context, cache: emptyCache() };
}

/** One cache, emptied: Node looks at each cache's own async storage at every promise, so a thousand caches are slow. */
function emptyCache() {
  store = memoryStore();
  return coldCache;
}

type Procedures = Record<string, Record<string, (input: unknown) => Promise<unknown>>>;

/** Calls a procedure by its path. */
export function callIn(context: Context, { path, input }: Call): Promise<unknown> {
  const [noun = "", verb = ""] = path.split(".");
  const procedures = appRouter.createCaller(context) as unknown as Procedures;
  const procedure = procedures[noun]?.[verb];
  if (!procedure) throw new Error(`There is no procedure ${path}`);
  return procedure(input);
}
