/** What a statement does, in few enough words to label a metric by. */
export interface StatementKind {
  type: "select" | "insert" | "update" | "delete";
  /** The table it writes, else the first it reads; "none" for one that reads no table. */
  table: string;
}

const noise = /--[^\n]*|'(?:[^']|'')*'|\bfor\s+(?:no\s+key\s+)?update\b/gi;
const write = /\b(insert\s+into|update|delete\s+from)\s+(?:only\s+)?((?:"?\w+"?\.)?"?\w+"?)/i;
const namedQuery =
  /(?:\bwith\s+(?:recursive\s+)?|,\s*)(\w+)\s*(?:\([^()]*\)\s*)?as\s+(?:(?:not\s+)?materialized\s+)?\(/gi;
const source = /\b(?:from|join)\s+(?:only\s+)?((?:"?\w+"?\.)?"?\w+"?)\b"?(?!\s*[.(])/gi;
/** Schemas whose tables are tables; before a dot in `extract(epoch from l.published)` stands an alias. */
const schemas = new Set(["public", "bullmq", "pg_catalog"]);
/** After `from` without being tables. */
const words = new Set(["lateral", "select", "unnest"]);

/** Reads the kind out of a statement's text, ours or Prisma's. The texts are written in code, so the kinds are few. */
export function describeStatement(text: string): StatementKind {
  const bare = text.replace(noise, " ");
  const [, verb, target] = write.exec(bare) ?? [];
  if (verb && target) return { type: verb.slice(0, 6).toLowerCase() as StatementKind["type"], table: plain(target) };
  const queries = new Set([...bare.matchAll(namedQuery)].map(([, name]) => name));
  for (const [, relation = ""] of bare.matchAll(source)) {
    const [schema] = relation.replaceAll('"', "").split(".");
    const table = plain(relation);
    if (queries.has(table) || words.has(table)) continue;
    if (relation.includes(".") && !schemas.has(schema ?? "")) continue;
    return { type: "select", table };
  }
  return { type: "select", table: "none" };
}

function plain(relation: string): string {
  return relation.replaceAll('"', "").split(".").pop()?.toLowerCase() ?? "none";
}
