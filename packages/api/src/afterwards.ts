import { AsyncResource } from "node:async_hooks";
import type { Context } from "./context.ts";

/** What is left behind is nobody's: what it asks of the database must not count for the call that answered already. */
const outside = new AsyncResource("afterwards");
const underWay = new Set<Promise<void>>();

/** Does what an answer need not wait for, once it is sent. A failure is logged, and nobody's either. Never rejects. */
export function afterwards({ log }: Pick<Context, "log">, work: () => Promise<unknown>): Promise<void> {
  const done = new Promise<void>((resolve) => {
    outside.runInAsyncScope(() => setImmediate(() => work().then(() => resolve(), failed)));
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
