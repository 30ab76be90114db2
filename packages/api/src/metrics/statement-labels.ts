export interface StatementLabels {
  query_type: "select" | "insert" | "update" | "delete";
  /** What the statement is about: the folder of its file, so the list is closed. */
  table: string;
}

const known = new Map<string, StatementLabels>();

/** A statement's labels, from its name (`vote.castPostVote/7`) and the writing it does, if any. */
export function describeStatement({ name, text }: { name: string; text: string }): StatementLabels {
  const found = known.get(name);
  if (found) return found;
  const labels = { query_type: typeOf(text), table: name.slice(0, name.indexOf(".")) };
  known.set(name, labels);
  return labels;
}

function typeOf(text: string): StatementLabels["query_type"] {
  const [, verb] = /\b(insert into|update|delete from)\s+\w/i.exec(text.replaceAll(/for (no key )?update/gi, "")) ?? [];
  if (!verb) return "select";
  return verb.split(" ")[0]?.toLowerCase() as StatementLabels["query_type"];
}
