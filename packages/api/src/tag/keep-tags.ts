import type { Executor } from "@medley/db";
import { findTags } from "@medley/db/sql/tag/find-tags";
import { insertMissingTags } from "@medley/db/sql/tag/insert-missing-tags";
import { wantedTags } from "./rules.ts";

export interface KeptTag {
  id: number;
  slug: string;
  name: string;
  color: string;
}

/** The tags of these names, made where they are missing. Two statements, none for no names. */
export async function keepTags(tx: Executor, names: readonly string[], now: Date): Promise<KeptTag[]> {
  if (names.length === 0) return [];
  const wanted = wantedTags(names);
  const slugs = wanted.map(({ slug }) => slug);
  await tx.many(
    insertMissingTags({
      slugs,
      names: wanted.map(({ name }) => name),
      colors: wanted.map(({ color }) => color),
      now,
    }),
  );
  return tx.many(findTags({ slugs }));
}
