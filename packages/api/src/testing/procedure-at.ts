import type { Caller } from "./test-app.ts";

export type Procedure = (input: unknown) => Promise<unknown>;

/** A caller's procedure by its path, such as "vote.cast". */
export function procedureAt(caller: Caller, path: string): Procedure {
  const [noun = "", verb = ""] = path.split(".");
  const nouns = caller as unknown as Record<string, Record<string, Procedure>>;
  const procedure = nouns[noun]?.[verb];
  if (!procedure) throw new Error(`There is no procedure ${path}`);
  return procedure;
}
