import { listTurned } from "@medley/db/sql/switch/list-turned";
import type { App } from "../context.ts";
import { cacheSwitches, engineSwitches, type SwitchName, type SwitchWords, switchNames } from "./names.ts";
import type { SwitchList } from "./schema.ts";

/** Every switch, how it stands and who turned it last. */
export async function listSwitches({ db }: Pick<App, "db">): Promise<SwitchList> {
  const turned = new Map((await db.many(listTurned({}))).map((row) => [row.name, row]));
  const items = switchNames.map((name) => {
    const row = turned.get(name);
    const changed = row ? { at: row.changedAt.toISOString(), by: row.changedBy } : null;
    const { title, does, costs } = wordsOf(name);
    const kind = name.startsWith("cache.") ? ("cache" as const) : ("engine" as const);
    return { name, kind, title, does, costs, on: row?.isOn ?? true, changed };
  });
  return { items };
}

function wordsOf(name: SwitchName): SwitchWords {
  const words: Record<string, SwitchWords> = { ...engineSwitches, ...cacheSwitches };
  return words[name.replace(/^cache\./, "")] ?? { title: name, does: "", costs: "" };
}
