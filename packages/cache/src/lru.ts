type Item<Value> = { value: Value; bytes: number };

export type LruLimits = { maxEntries: number; maxBytes: number };

/**
 * A map bounded by entries and by (estimated) bytes: the least recently used go first. A Map keeps insertion order, so
 * re-inserting on every use makes its first key the least recently used.
 */
export function createLru<Value>({ maxEntries, maxBytes }: LruLimits) {
  const items = new Map<string, Item<Value>>();
  let bytes = 0;

  function remove(key: string): void {
    const item = items.get(key);
    if (!item) return;
    items.delete(key);
    bytes -= item.bytes;
  }

  return {
    get(key: string): Value | undefined {
      const item = items.get(key);
      if (!item) return undefined;
      items.delete(key);
      items.set(key, item);
      return item.value;
    },
    set(key: string, value: Value, size: number): void {
      remove(key);
      items.set(key, { value, bytes: size });
      bytes += size;
      for (const oldest of items.keys()) {
        if (items.size <= maxEntries && bytes <= maxBytes) break;
        remove(oldest);
      }
    },
    remove,
    clear(): void {
      items.clear();
      bytes = 0;
    },
  };
}
