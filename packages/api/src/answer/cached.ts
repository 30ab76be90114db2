import { defineDerived } from "@medley/cache";
import type { App } from "../context.ts";

const answers = defineDerived<string, unknown>({
  name: "ready-answer",
  version: 1,
  ttlSeconds: 20,
  key: (address) => address,
});

/**
 * A visitor's whole answer to an address, made when there is none. It is dropped with every cached read it was made of,
 * and made anew every few seconds anyhow. One address stands for one kind of answer.
 */
export async function readyAnswer<Answer>(
  { cache }: App,
  address: string,
  make: () => Promise<Answer>,
): Promise<Answer> {
  return (await cache.derive(answers, address, make)) as Answer;
}

/** The answer to an address, when this process holds it already. */
export function heldAnswer<Answer>({ cache }: App, address: string): Answer | undefined {
  return cache.derived(answers, address) as Answer | undefined;
}
