/** What was made of an object, by who it was made for. */
const made = new WeakMap<object, Map<string, object>>();
const lasting = new WeakSet<object>();

/**
 * One object for all who see the same of a cached one, while that is held and `isStill` finds nothing changed: what many
 * answers hold is then checked once (`listOutput`) and written once (`spell`). Nobody may change it.
 */
export function lastingPart<T extends object>(
  source: object,
  seenBy: string,
  make: () => T,
  isStill: (known: T) => boolean = () => true,
): T {
  const parts = made.get(source) ?? new Map<string, object>();
  made.set(source, parts);
  const known = parts.get(seenBy) as T | undefined;
  if (known && isStill(known)) return known;
  const part = make();
  lasting.add(part);
  parts.set(seenBy, part);
  return part;
}

export const isLasting = (item: unknown): item is object =>
  typeof item === "object" && item !== null && lasting.has(item);
