import { createDatabase, type Database, type Executor } from "@medley/db";
import { rankHot } from "@medley/db/sql/feed/rank-hot";
import { rankWhole } from "@medley/db/sql/feed/rank-whole";
import { everything } from "@medley/db/sql/feed/scope";
import { note } from "@medley/scripts/lib/say";
import { type Effort, measureWays, type Outcome, ratioOf } from "../in-process/measure-operations.ts";
import { judge, type Row } from "../rows/row.ts";
import type { World } from "../site/world.ts";
import { type Compared, compareOrder } from "./compare-order.ts";
import { measureView, type ViewFigures } from "./materialised-view.ts";
import { scopesOf } from "./scopes.ts";
import { startVoting } from "./vote-writer.ts";

/** What the proof of the hot order came to; kept with the rows. */
export interface Exactness {
  instants: number;
  votesMeanwhile: number;
  scopes: Record<string, Compared & { feeds: number }>;
  view: ViewFigures;
}

interface Given {
  databaseUrl: string;
  world: World;
  size: string;
  effort: Effort;
  quick: boolean;
}

/** Proves the order of hot while votes arrive, and measures it beside the full computation and a materialised view. */
export async function measureExactness(given: Given): Promise<{ rows: Row[]; exactness: Exactness }> {
  const { databaseUrl, world, size, effort, quick } = given;
  // A refresh of the view that nobody waits for takes minutes at a million posts.
  const limits = { maxOpen: 4, maxIdle: 0, statementTimeoutMs: 600_000, idleInTransactionTimeoutMs: 120_000 };
  const db = createDatabase({ url: databaseUrl, limits });
  try {
    const instants = quick ? 3 : 21;
    const proof = await compareAll(db, world, instants);
    const rows = [...exactRows(proof, size), await speedRow(db, size, effort)];
    const view = await measureView(db);
    return { rows: [...rows, ...viewRows(view, size)], exactness: { ...proof, view } };
  } finally {
    await db.close();
  }
}

async function compareAll(db: Database, world: World, instants: number): Promise<Omit<Exactness, "view">> {
  const scopes: Exactness["scopes"] = {};
  const voting = startVoting(db);
  try {
    for (let instant = 0; instant < instants; instant += 1) {
      // The present, and ever later, so that the decay is another one each time.
      const now = new Date(Date.now() + instant * 17 * 60_000);
      for (const [kind, filters] of Object.entries(scopesOf(world))) {
        const sum = scopes[kind] ?? { feeds: filters.length, positions: 0, wrong: 0 };
        scopes[kind] = sum;
        for (const filter of filters) {
          const { positions, wrong } = await inSnapshot(db, (tx) => compareOrder(tx, filter, now));
          sum.positions += positions;
          sum.wrong += wrong;
        }
      }
    }
  } finally {
    await voting.stop();
  }
  note(`hot compared at ${instants} instants, while ${voting.votes()} votes arrived`);
  return { instants, votesMeanwhile: voting.votes(), scopes };
}

/** One transaction whose statements all see the same moment, whatever arrives meanwhile. */
function inSnapshot<T>(db: Database, work: (tx: Executor) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.many({ name: "snapshot", text: "set transaction isolation level repeatable read", values: [] });
    return work(tx);
  });
}

const nothing = { p50: Number.NaN, p95: Number.NaN, p99: Number.NaN, statements: null };

function exactRows({ scopes, instants }: Omit<Exactness, "view">, size: string): Row[] {
  return Object.entries(scopes).map(([kind, { feeds, positions, wrong }]) => ({
    name: `hot exact, ${kind} (${feeds}), ${instants} instants`,
    ...nothing,
    size,
    reference: `${positions} positions of the full computation`,
    ratio: positions === 0 ? null : (positions - wrong) / positions,
    target: "all equal",
    pass: positions > 0 && wrong === 0,
  }));
}

async function speedRow(db: Database, size: string, effort: Effort): Promise<Row> {
  const filter = everything;
  const ways = {
    hot: () => db.one(rankHot({ filter, now: new Date(), limit: 50 })),
    whole: () => db.one(rankWhole({ sort: "hot", filter, now: new Date(), since: null, limit: 50 })),
  };
  const { hot, whole } = (await measureWays(ways, effort)) as { hot: Outcome; whole: Outcome };
  const { p50, p95, p99 } = hot;
  const compared = { reference: `full computation (p50 ${whole.p50.toFixed(1)} ms)`, ratio: ratioOf(whole, hot) };
  return judge(
    { name: "hot: first 50 by walking tiers", p50, p95, p99, statements: 1, ...compared },
    { ratioAtLeast: 100 },
    size,
  );
}

function viewRows(view: ViewFigures, size: string): Row[] {
  const asked = { size, target: null, pass: null, reference: null, ratio: null };
  return [
    {
      name: "materialised view: one refresh (concurrently)",
      ...{ p50: view.refreshConcurrentlyMs, p95: Number.NaN, p99: Number.NaN, statements: 1 },
      ...asked,
    },
    {
      name: "materialised view: one refresh",
      p50: view.refreshMs,
      p95: Number.NaN,
      p99: Number.NaN,
      statements: 1,
      ...asked,
    },
    ...view.stale.map(({ minutes, right }) => ({
      name: `materialised view: right positions of the first 50, ${minutes} min after its refresh`,
      ...nothing,
      ...asked,
      reference: "full computation",
      ratio: right,
    })),
  ];
}
