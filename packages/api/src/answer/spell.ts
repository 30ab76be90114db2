const comma = Buffer.from(",");

/** JSON of values that never change; null until it is first asked for. */
const texts = new WeakMap<object, Buffer | null>();

/** Freezes a value, whose JSON is then written once, however many answers hold it. */
export function writeOnce<T extends object>(value: T): T {
  texts.set(freeze(value), null);
  return value;
}

/** The JSON of an answer's data, as `JSON.stringify` writes it. */
export function spell(data: object): Buffer {
  if (Array.isArray(data) || !Object.values(data).some(holdsKept)) return Buffer.from(JSON.stringify(data));
  const pieces: Buffer[] = [];
  const say = (text: string) => pieces.push(Buffer.from(text));
  let before = "{";
  for (const [name, value] of Object.entries(data)) {
    if (value === undefined) continue;
    say(`${before}${JSON.stringify(name)}:`);
    if (holdsKept(value)) spellList(value, pieces);
    else say(JSON.stringify(value));
    before = ",";
  }
  say("}");
  return Buffer.concat(pieces);
}

const holdsKept = (value: unknown): value is object[] => Array.isArray(value) && value.some((item) => texts.has(item));

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
  for (const part of Object.values(value)) if (typeof part === "object" && part !== null) freeze(part);
  return Object.freeze(value);
}
