import type { Cache } from "./cache.ts";
import type { CacheDeclaration } from "./declare.ts";
import type { Engine } from "./engine.ts";
import { tellRead } from "./events.ts";
import type { Held } from "./first-level.ts";
import { parse, toJson } from "./json.ts";
import type { Load } from "./load.ts";
import type { Wanted } from "./reading.ts";
import { isCut } from "./ties.ts";

/** The cache's reads: the first level, then what is under way in this process, then the store and the loader. */
export function createReads(
  engine: Engine,
): Pick<Cache, "get" | "getMany" | "fill" | "derive" | "derived" | "hold" | "passing" | "peek"> {
  const { naming, flights, scope, clock, onEvent, isOn, hit, want } = engine;
  const isCacheOn = (name: string) => isOn(`cache.${name}`);
  const noteHits = (of: { name: string; uncounted?: boolean }, count: number) =>
    tellRead(onEvent, of, { type: "hit", level: 1, count });

  function give<Value>(held: Held): Value {
    scope.note(held);
    return held.value as Value;
  }

  /** A cache that is switched off: every read is a load, and nothing is kept. */
  async function bypass<Arg, Value>(
    of: CacheDeclaration<Arg, Value>,
    args: readonly Arg[],
    load: Load<Arg, Value>,
  ): Promise<Value[]> {
    const wanted = args.map((arg) => want(of, arg));
    const freshUntil = clock.now().getTime() + of.ttlSeconds * 1000;
    tellRead(onEvent, of, { type: "miss", count: args.length });
    const answers = await load(args);
    return wanted.map(({ key, ties }) => give({ value: parse(toJson(answers.get(key))), ties, freshUntil }));
  }

  async function readAll<Arg, Value>(
    of: CacheDeclaration<Arg, Value>,
    args: readonly Arg[],
    load: Load<Arg, Value>,
    { alone = false, counted = true }: { alone?: boolean; counted?: boolean } = {},
  ): Promise<Value[]> {
    if (!isCacheOn(of.name)) return await bypass(of, args, load);
    const keys = args.map((arg) => naming.entryKey(of, arg));
    const held = new Map<string, Held>();
    const wanted = new Map<string, Wanted<Arg>>();
    for (const [index, arg] of args.entries()) {
      const key = keys[index] as string;
      const own = hit(key);
      if (own) held.set(key, own);
      else if (!wanted.has(key)) wanted.set(key, want(of, arg));
    }
    const told = counted ? of : { ...of, uncounted: true };
    if (held.size > 0) noteHits(told, held.size);
    if (wanted.size > 0) {
      const start = (fresh: readonly Wanted<Arg>[]) => engine.readOrLoad(told, fresh, load, alone);
      for (const [key, each] of await flights.join([...wanted.values()], start)) held.set(key, each);
    }
    return keys.map((key) => give(held.get(key) as Held));
  }

  return {
    async get(of, arg, load) {
      // The shortest way for what is read most.
      const held = isCacheOn(of.name) ? hit(naming.entryKey(of, arg)) : undefined;
      if (held) {
        noteHits(of, 1);
        return give(held);
      }
      const [value] = await readAll(of, [arg], async () => new Map([[of.key(arg), await load(arg)]]), { alone: true });
      return value as Awaited<ReturnType<typeof load>>;
    },

    getMany: async (of, args, loadMany) => (args.length === 0 ? [] : await readAll(of, args, loadMany)),

    async fill(of, args, loadMany) {
      if (args.length > 0 && isCacheOn(of.name)) await readAll(of, args, loadMany, { counted: false });
    },

    async derive(of, arg, load) {
      if (!isCacheOn(of.name)) return await load(arg);
      const address = naming.address(of, arg);
      const held = hit(address.entry);
      if (held) noteHits(of, 1);
      return give(held ?? (await engine.derive(of, address, () => load(arg))));
    },

    derived(of, arg) {
      const held = isCacheOn(of.name) ? hit(naming.entryKey(of, arg)) : undefined;
      if (held) noteHits(of, 1);
      return held && give(held);
    },

    hold(of, args) {
      // Where nothing is derived nobody asks for ties, and they cost as much as the values.
      if (!scope.isCollecting()) return { use: () => !scope.isCollecting() };
      const ties = args.flatMap((arg) => want(of, arg).ties);
      const freshUntil = clock.now().getTime() + of.ttlSeconds * 1000;
      return {
        use() {
          if (isCut(ties)) return false;
          scope.note({ ties, freshUntil });
          return true;
        },
      };
    },

    passing: () => ({
      use() {
        scope.note({ ties: [], freshUntil: Number.NEGATIVE_INFINITY });
        return true;
      },
    }),

    async peek(of, arg, { inStore = false } = {}) {
      if (!isCacheOn(of.name)) return undefined;
      const held = inStore ? undefined : hit(naming.entryKey(of, arg));
      if (held) {
        noteHits(of, 1);
        return give(held);
      }
      const wanted = want(of, arg);
      const found = await engine.peek(of, wanted);
      if (found) return give(found);
      // That there was none is also something a derived entry may have been made of.
      scope.note({ ties: wanted.ties, freshUntil: Number.POSITIVE_INFINITY });
      return undefined;
    },
  };
}
