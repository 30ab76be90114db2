const comma = Buffer.from(",");

/** JSON of values that never change; null until it is asked for. */
const texts = new WeakMap<object, Buffer | null>();

/** Freezes a value, whose JSON is written once from now on, however many answers hold it. */
export function keepText<T extends object>(value: T): T {
  texts.set(freeze(value), null);
  return value;
}

/** The JSON of an answer's data, as `JSON.stringify` writes it. */
export function spell(data: object): Buffer {
  const lists = new Set<unknown>(Array.isArray(data) ? [] : Object.values(data).filter(isMostlyKept));
  if (lists.size === 0) return Buffer.from(JSON.stringify(data));
  const pieces: Buffer[] = [];
  const say = (text: string) => pieces.push(Buffer.from(text));
  let before = "{";
  for (const [name, value] of Object.entries(data)) {
    if (value === undefined) continue;
    say(`${before}${JSON.stringify(name)}:`);
    if (lists.has(value)) spellList(value as object[], pieces);
    else say(JSON.stringify(value));
    before = ",";
  }
  say("}");
  return Buffer.concat(pieces);
}

const isMostlyKept = (value: unknown) =>
  Array.isArray(value) && value.filter((item) => texts.has(item)).length * 2 > value.length;

function spellList(items: readonly object[], pieces: Buffer[]): void {
  pieces.push(Buffer.from("["));
  items.forEach((item, place) => {
    if (place > 0) pieces.push(comma);
    pieces.push(textOf(item));
  });
  pieces.push(Buffer.from("]"));
}

function textOf(item: object): Buffer {
  const known = texts.get(item);
  if (known) return known;
  const text = Buffer.from(JSON.stringify(item));
  if (known === null) texts.set(item, text);
  return text;
}

function freeze<T extends object>(value: T): T {
  for (const name in value) {
    const part = value[name];
    if (typeof part === "object" && part !== null) freeze(part);
  }
  return Object.freeze(value);
}
