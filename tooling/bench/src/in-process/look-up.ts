import { judge, type Row } from "../rows/row.ts";
import type { World } from "../site/world.ts";
import { nth } from "../site/world.ts";
import type { InProcess } from "./callers.ts";
import { type Effort, measureWays } from "./measure-operations.ts";

/** Few enough that warming up has met each of them. */
const askers = 20;

/** Who asks is looked up before each signed-in call; the table's other rows leave it out. */
export async function measureLookUp(api: InProcess, world: World, size: string, effort: Effort): Promise<Row[]> {
  const tokenAt = (n: number) => nth(world.readers, n % askers).token;
  const ways = {
    cold: (n: number) => api.lookUp(tokenAt(n), "cold"),
    warm: (n: number) => api.lookUp(tokenAt(n), "warm"),
  };
  const outcomes = await measureWays(ways, effort);
  return (["cold", "warm"] as const).flatMap((caches) => {
    const outcome = outcomes[caches];
    if (!outcome) return [];
    const { p50, p95, p99, statements } = outcome;
    const measured = { name: `who asks, by API token, ${caches}`, p50, p95, p99, statements };
    const target = { statements: caches === "cold" ? 1 : 0 };
    return [judge({ ...measured, reference: null, ratio: null }, target, size)];
  });
}
