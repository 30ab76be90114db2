/** A node of a plan as `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)` tells it. Rows are a loop's average. */
export interface PlanNode {
  "Node Type": string;
  "Relation Name"?: string;
  Alias?: string;
  "Index Name"?: string;
  "Index Cond"?: string;
  Filter?: string;
  "Actual Rows"?: number;
  "Actual Loops"?: number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  "Shared Hit Blocks"?: number;
  "Shared Read Blocks"?: number;
  Plans?: PlanNode[];
}

/** The node and all below it that ran: what a plan keeps ready for another case is not in it. */
export function nodesRun(node: PlanNode): PlanNode[] {
  return node["Actual Loops"] === 0 ? [] : [node, ...(node.Plans ?? []).flatMap(nodesRun)];
}

/** Blocks of 8 kB touched, in memory or not, by the node and all below it. */
export const buffersOf = (node: PlanNode) => (node["Shared Hit Blocks"] ?? 0) + (node["Shared Read Blocks"] ?? 0);

/** Rows that a scan took from its table, those that its filter then dropped included; 0 for any other node. */
export function rowsRead(node: PlanNode): number {
  if (node["Relation Name"] === undefined || !node["Node Type"].endsWith("Scan")) return 0;
  const dropped = (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0);
  return Math.round(((node["Actual Rows"] ?? 0) + dropped) * (node["Actual Loops"] ?? 0));
}

/** The plan as a person reads it: a line a node. */
export function drawPlan(node: PlanNode, depth = 0): string {
  const where = [
    node["Index Name"] && `by ${node["Index Name"]}`,
    node["Relation Name"] && `on ${node["Relation Name"]} ${node.Alias ?? ""}`,
    node["Index Cond"] && `where ${node["Index Cond"]}`,
    node.Filter && `filter ${node.Filter}`,
  ];
  const cost = `rows ${node["Actual Rows"]} × ${node["Actual Loops"]}, read ${rowsRead(node)}, buffers ${buffersOf(node)}`;
  const line = `${"  ".repeat(depth)}${[node["Node Type"], ...where].filter(Boolean).join(" ")} (${cost})`;
  return [line, ...(node.Plans ?? []).map((child) => drawPlan(child, depth + 1))].join("\n");
}
