import { say, words } from "../lib/say.mjs";
import { failed, type Outcome, passed } from "./outcome.ts";

/** Does one check, which fails by throwing, and says how it went and how long it took. */
export async function check(name: string, signal: AbortSignal, work: () => Promise<unknown>): Promise<Outcome> {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  try {
    await work();
    say(`✓ ${name} (${seconds()})`);
    return passed;
  } catch (error) {
    signal.throwIfAborted();
    say(`✗ ${name} (${seconds()})\n${words(error)}`);
    return failed(name, words(error));
  }
}
