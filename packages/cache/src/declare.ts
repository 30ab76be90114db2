declare const tagBrand: unique symbol;
declare const valueBrand: unique symbol;

/** What entries depend on, such as one post; forgetting it drops every entry that names it. */
export type Tag = string & { readonly [tagBrand]: true };

/** A tag of a kind (`post`), usually of one thing of that kind. */
export function tag(kind: string, id = ""): Tag {
  checkName("tag", kind);
  return `${kind}:${id}` as Tag;
}

/** A cached read: what its entries are called, how long they live and what they depend on. */
export type CacheDeclaration<Arg, Value> = {
  readonly name: string;
  /** Raise it when the value's shape changes: entries of other versions are never seen. */
  readonly version: number;
  readonly ttlSeconds: number;
  /** How long a null lives ("there is none"). */
  readonly nullTtlSeconds: number;
  readonly staleSeconds: number;
  readonly staleIfErrorSeconds: number;
  readonly key: (arg: Arg) => string;
  readonly tags: (arg: Arg) => readonly Tag[];
  readonly uncounted?: boolean;
  /** Never there: carries the value's type. */
  readonly [valueBrand]?: (value: Value) => Value;
};

type DeclarationInput<Arg> = {
  name: string;
  version: number;
  /** At most a day. */
  ttlSeconds: number;
  nullTtlSeconds?: number;
  /** How long after its time a value is still given out at once, while one load brings the next; 0 unless told. */
  staleSeconds?: number;
  /** How long after its time a value is given out when loading fails; as long as `staleSeconds` unless told. */
  staleIfErrorSeconds?: number;
  key: (arg: Arg) => string;
  tags?: (arg: Arg) => readonly Tag[];
  /** For what holds nothing that anybody reads for its own sake, such as a marker: no hit and no miss is told of it. */
  uncounted?: boolean;
};

/** The type with everything JSON can't carry turned into never. */
type Json<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends bigint | symbol | Date | RegExp | ReadonlyMap<never, never> | ReadonlySet<never> | Uint8Array
    ? never
    : T extends (...args: never) => unknown
      ? never
      : { [K in keyof T]: Json<T[K]> };

type MustBeJson<Value> = [Value] extends [Json<Value>]
  ? unknown
  : { valueMustBeJson: "no Date, bigint, Map, Set, bytes or functions" };

/**
 * Declares a cached read. The value is JSON; where "there is none" is an answer worth keeping, it includes null.
 * Nothing in it may depend on who asks, unless the asker is part of the key.
 */
export function defineCache<Arg, Value>(
  input: DeclarationInput<Arg> & MustBeJson<Value>,
): CacheDeclaration<Arg, Value> {
  checkDeclaration(input);
  const { ttlSeconds, nullTtlSeconds = ttlSeconds, staleSeconds = 0, tags = () => [] } = input;
  const { name, version, key, staleIfErrorSeconds = staleSeconds, uncounted = false } = input;
  return { name, version, ttlSeconds, nullTtlSeconds, staleSeconds, staleIfErrorSeconds, key, tags, uncounted };
}

/** A value made of other cached reads, kept in this process only: whole answers, ready to send. */
export type DerivedDeclaration<Arg, Value> = Pick<
  CacheDeclaration<Arg, Value>,
  "name" | "version" | "ttlSeconds" | "key" | "tags" | typeof valueBrand
>;

/**
 * Declares a derived entry. It is dropped with everything that was read through the cache while it was made, and with
 * tags of its own, if any; it lives at most as long as the parts it was made of. It may be anything, bytes too, and
 * nobody may change it.
 */
export function defineDerived<Arg, Value>(
  input: Omit<DeclarationInput<Arg>, "nullTtlSeconds" | "staleSeconds" | "staleIfErrorSeconds" | "uncounted">,
): DerivedDeclaration<Arg, Value> {
  checkDeclaration(input);
  const { name, version, ttlSeconds, key, tags = () => [] } = input;
  return { name, version, ttlSeconds, key, tags };
}

/** Something to notice only once in a while, such as "this reader has seen this post". */
export type MarkDeclaration<Arg> = {
  readonly name: string;
  readonly ttlSeconds: number;
  readonly key: (arg: Arg) => string;
};

/** Declares a mark for `cache.add`. */
export function defineMark<Arg>(mark: MarkDeclaration<Arg>): MarkDeclaration<Arg> {
  checkDeclaration(mark);
  return mark;
}

function checkDeclaration({ name, ttlSeconds }: { name: string; ttlSeconds: number }): void {
  checkName("cache", name);
  if (!(ttlSeconds > 0 && ttlSeconds <= 86_400)) throw new Error(`The cache ${name} must live between 0 and 86 400 s`);
}

function checkName(what: string, name: string): void {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new Error(`Not a name for a ${what}: ${JSON.stringify(name)}`);
}
