import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { noteTime } from "./counting.ts";
import { PrismaClient } from "./generated/client.ts";
import {
  type AcquireListener,
  createPool,
  developmentLimits,
  type FirstRow,
  type PoolLimits,
  type StatementListener,
} from "./pool.ts";
import type { Query } from "./statement.ts";

/** Runs statements: the database itself, or a transaction on it. */
export interface Executor {
  /** Every row. */
  many<Row>(query: Query<Row>): Promise<Row[]>;
  /** The only row, or null when there is none. */
  maybe<Row>(query: Query<Row>): Promise<Row | null>;
  /** The only row; a statement that returns none is a bug. */
  one<Row>(query: Query<Row>): Promise<Row>;
}

export interface Database extends Executor {
  readonly prisma: PrismaClient;
  readonly pool: pg.Pool;
  /**
   * The first row as soon as PostgreSQL has it, while it goes on with the others: one statement, of one snapshot of the
   * database. A statement that returns no row is a bug.
   */
  early<Row>(query: Query<Row>): Promise<FirstRow<Row>>;
  /** Runs `work` in one transaction: commits when it returns, rolls back when it throws. No network inside. */
  transaction<T>(work: (tx: Executor) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  url: string;
  limits?: Partial<PoolLimits>;
  applicationName?: string;
  onStatement?: StatementListener;
  onAcquire?: AcquireListener;
}

type Runner = Pick<pg.Pool | pg.PoolClient, "query">;

function executor(runner: Runner, timed: boolean): Executor {
  async function many<Row>(query: Query<Row>): Promise<Row[]> {
    const started = performance.now();
    try {
      const result = await runner.query({ name: query.name, text: query.text, values: query.values });
      return result.rows as Row[];
    } finally {
      if (timed) noteTime(performance.now() - started);
    }
  }
  async function maybe<Row>(query: Query<Row>): Promise<Row | null> {
    const [row] = await many(query);
    return row ?? null;
  }
  async function one<Row>(query: Query<Row>): Promise<Row> {
    const row = await maybe(query);
    if (row === null) throw new Error(`${query.name} returned no row`);
    return row;
  }
  return { many, maybe, one };
}

/** Opens the one pool of this process and, over it, raw statements and Prisma. */
export function createDatabase(options: DatabaseOptions): Database {
  const limits = { ...developmentLimits, ...options.limits };
  const { applicationName = "medley", onAcquire, onStatement } = options;
  const pool = createPool(options.url, limits, { applicationName, onAcquire, onStatement });
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: false }) });

  async function transaction<T>(work: (tx: Executor) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query("BEGIN");
      const result = await work(executor(client, true));
      await client.query("COMMIT");
      return result;
    } catch (error) {
      // When even the rollback fails the connection is lost: it must not go back into the pool.
      await client.query("ROLLBACK").catch((lost: Error) => {
        broken = lost;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  const early = <Row>({ name, text, values }: Query<Row>) =>
    pool.queryFirst({ name, text, values }) as Promise<FirstRow<Row>>;

  async function close(): Promise<void> {
    await prisma.$disconnect();
    await pool.end();
  }

  return { ...executor(pool, false), prisma, pool, transaction, early, close };
}
