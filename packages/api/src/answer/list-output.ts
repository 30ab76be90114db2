import { z } from "zod";
import { isLasting } from "./lasting.ts";
import { keepText } from "./spell.ts";

/** What lasting items were found to be, for each kind of item. */
const found = new WeakMap<z.ZodType, WeakMap<object, object>>();

/**
 * The output schema of a long list, checked at once: tRPC asks zod for a promise, for which zod leaves out the code it
 * compiles, four times slower for a feed of 50. Lasting items are checked when they are first met.
 */
export function listOutput<Key extends string, Page extends z.ZodObject<Record<Key, z.ZodArray<z.ZodObject>>>>(
  schema: Page,
  key: Key,
): { parse(value: unknown): z.output<Page> } {
  const item = schema.shape[key].element;
  const around = schema.extend({ [key]: z.array(z.unknown()) });
  const known = found.get(item) ?? new WeakMap<object, object>();
  found.set(item, known);

  function check(given: unknown): object {
    if (!isLasting(given)) return item.parse(given);
    const before = known.get(given);
    // Most that is read once is never read again: what it takes to keep it is left to the second time.
    if (before) return Object.isFrozen(before) ? before : keepText(before);
    const right = item.parse(given);
    known.set(given, right);
    return right;
  }

  return {
    parse(value) {
      const page = around.parse(value) as Record<Key, unknown[]>;
      return { ...page, [key]: page[key].map(check) } as z.output<Page>;
    },
  };
}
