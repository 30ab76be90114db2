/** What is kept of a value; undefined counts as null. */
export const toJson = (value: unknown) => JSON.stringify(value ?? null);

/** Frozen, because one object is handed to many readers; undefined when it is not JSON. */
export function parse<Value>(json: string): Value | undefined {
  try {
    return freeze(JSON.parse(json));
  } catch {
    return undefined; // somebody else's text under our key: a miss
  }
}

/** Bytes can't be frozen. */
export function freeze<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  for (const name in value) freeze(value[name]);
  return Object.freeze(value);
}
