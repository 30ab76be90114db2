import type { Storage } from "@medley/media";

/** The keys under which bytes lie. */
export async function storedKeys(storage: Storage, prefix = ""): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of storage.list(prefix)) keys.push(key);
  return keys.sort();
}
