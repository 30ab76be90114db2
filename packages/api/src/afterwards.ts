import { AsyncResource } from "node:async_hooks";
import type { Context } from "./context.ts";

/** What is left behind is nobody's: what it asks of the database must not count for the call that answered already. */
const outside = new AsyncResource("afterwards");
const underWay = new Set<Promise<void>>();

/** When a call is answered. */
export interface CallEnd {
  readonly come: Promise<void>;
  tell(): void;
}

export function callEnd(): CallEnd {
  let tell = () => {};
  const come = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return { come, tell };
}

/**
 * Does what an answer need not wait for, once the call's end has come; without one, once there is nothing else to do. A
 * failure is logged, and nobody's either. Never rejects.
 */
export function afterwards({ log, end }: Pick<Context, "log" | "end">, work: () => Promise<unknown>): Promise<void> {
  const done = new Promise<void>((resolve) => {
    const begin = () => setImmediate(() => work().then(() => resolve(), failed));
    outside.runInAsyncScope(() => (end ? void end.come.then(begin) : begin()));
    function failed(err: unknown): void {
      log.warn({ err }, "what an answer brought along was not kept");
      resolve();
    }
  });
  underWay.add(done);
  void done.then(() => underWay.delete(done));
  return done;
}

/** Resolves once nothing is left that answers of this process did not wait for. */
export async function settled(): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay);
}
