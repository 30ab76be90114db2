import type { Context } from "./context.ts";
import type { AppRouter } from "./root.ts";

/** What the server lends to the pages: they must not import their own copies of it (Next bundles its own). */
export interface Runtime {
  router: AppRouter;
  /** The context of the request being rendered, made from its headers. */
  createContext(headers: Headers): Promise<Context>;
  /** Tells that the request being rendered met a limit. */
  tellLimited(headers: Headers, limited: Limited): void;
}

/** What a page that met a limit answers with, once it is rendered. */
export interface Limited {
  retryAfterSeconds: number;
  /** The page says so itself; otherwise it counts as limited only should it fail. */
  shown: boolean;
}

const key = Symbol.for("medley.runtime");
type Holder = typeof globalThis & { [key]?: Runtime };

export function setRuntime(runtime: Runtime): void {
  (globalThis as Holder)[key] = runtime;
}

/** Throws when no server registered itself, which only happens to a page evaluated outside of one. */
export function getRuntime(): Runtime {
  const runtime = (globalThis as Holder)[key];
  if (!runtime) throw new Error("Pages run only inside apps/web/server, which lends them the API.");
  return runtime;
}
