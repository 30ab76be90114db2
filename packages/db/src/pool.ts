import pg from "pg";
import { isControl, noteStatement, noteTime } from "./counting.ts";

/** Limits of the one pool a process has. Durations in milliseconds. */
export interface PoolLimits {
  maxOpen: number;
  maxIdle: number;
  maxLifetimeMs: number;
  maxIdleTimeMs: number;
  acquireTimeoutMs: number;
  statementTimeoutMs: number;
  lockTimeoutMs: number;
  idleInTransactionTimeoutMs: number;
}

export const developmentLimits: PoolLimits = {
  maxOpen: 25,
  maxIdle: 10,
  maxLifetimeMs: 30 * 60_000,
  maxIdleTimeMs: 10 * 60_000,
  acquireTimeoutMs: 2_000,
  statementTimeoutMs: 10_000,
  lockTimeoutMs: 5_000,
  idleInTransactionTimeoutMs: 10_000,
};

/** A statement as it was sent; only ours have names. */
export interface SentStatement {
  name: string | null;
  text: string;
}

/** Told of every statement, ours and Prisma's, and how long PostgreSQL took over it, in milliseconds. */
export type StatementListener = (sent: SentStatement, milliseconds: number) => void;

function countingClient(onStatement: StatementListener | undefined) {
  return class CountingClient extends pg.Client {
    // Called in the asker's own async context (see CountingPool), so the count lands on the right request.
    // biome-ignore lint/suspicious/noExplicitAny: pg's query has eight overloads; every one is passed through untouched.
    override query(...args: any[]): any {
      const [config] = args;
      const text: string = typeof config === "string" ? config : (config?.text ?? "");
      noteStatement(text);
      const started = performance.now();
      const result: unknown = (super.query as (...rest: unknown[]) => unknown).apply(this, args);
      if (onStatement && !isControl(text)) {
        const name: string | null = typeof config === "string" ? null : (config?.name ?? null);
        const told = () => onStatement({ name, text }, performance.now() - started);
        if (result instanceof Promise) result.then(told, told);
        else if (result instanceof pg.Query) result.once("end", told).once("error", told);
      }
      return result;
    }
  };
}

/** A statement's first row, and the rows that PostgreSQL goes on computing meanwhile. */
export interface FirstRow<Row> {
  first: Row;
  /** Fails by itself: whoever leaves it alone has to say so. */
  rest: Promise<Row[]>;
}

export class CountingPool extends pg.Pool {
  onAcquire: AcquireListener | undefined;

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  override connect(...args: any[]): any {
    if (args.length > 0) return (super.connect as (...rest: unknown[]) => unknown).apply(this, args);
    return this.#acquire(performance.now());
  }

  async #acquire(started: number): Promise<pg.PoolClient> {
    try {
      return await super.connect();
    } finally {
      this.onAcquire?.(performance.now() - started);
    }
  }

  // pg-pool hands a waiting query to whichever request releases a client; awaiting here keeps the asker's context.
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  override query(...args: any[]): any {
    return this.#query(args);
  }

  /** Sends a statement and answers with its first row as soon as that is there. Its client is kept until the last is. */
  async queryFirst<Row extends pg.QueryResultRow>(asked: pg.QueryConfig): Promise<FirstRow<Row>> {
    const started = performance.now();
    const client = await this.connect();
    try {
      return await firstRow<Row>(client, asked);
    } finally {
      noteTime(performance.now() - started);
    }
  }

  async #query(args: unknown[]): Promise<unknown> {
    const started = performance.now();
    const client = await this.connect();
    let failure: Error | undefined;
    try {
      return await (client.query as (...rest: unknown[]) => Promise<unknown>).apply(client, args);
    } catch (error) {
      failure = error as Error;
      throw error;
    } finally {
      // A client whose connection broke is thrown away; one that only refused a statement is kept.
      client.release(failure && !(failure instanceof pg.DatabaseError) ? failure : undefined);
      noteTime(performance.now() - started);
    }
  }
}

/** Has PostgreSQL go on with the next row once whoever waited for this one has had the process to himself. */
function goOnAfterwards(query: pg.Query): void {
  const suspended = query as pg.Query & { handlePortalSuspended(connection: pg.Connection): void };
  const goOn = suspended.handlePortalSuspended.bind(query);
  suspended.handlePortalSuspended = (connection) =>
    setImmediate(() => {
      connection.stream.cork();
      goOn(connection);
      connection.stream.uncork();
    });
}

function firstRow<Row extends pg.QueryResultRow>(client: pg.PoolClient, asked: pg.QueryConfig): Promise<FirstRow<Row>> {
  return new Promise((answer, refuse) => {
    // One row at a time: otherwise PostgreSQL sends nothing before it has computed the last.
    const query = new pg.Query<Row>({ ...asked, rows: 1 } as pg.QueryConfig);
    goOnAfterwards(query);
    const others: Row[] = [];
    const rest = new Promise<Row[]>((resolve, reject) => {
      query.once("end", () => resolve(others)).once("error", reject);
    });
    let seen = false;
    query.on("row", (row) => {
      if (seen) others.push(row);
      else answer({ first: row, rest });
      seen = true;
    });
    const ended = () => {
      client.release();
      refuse(new Error(`${asked.name} returned no row`));
    };
    // After an error pg leaves a query by rows without the end that the connection waits for.
    const failed = (error: Error) => {
      client.release(error);
      refuse(error);
    };
    rest.then(ended, failed);
    client.query(query);
  });
}

/** Told how long somebody waited for a connection, in milliseconds, whether they got one or gave up. */
export type AcquireListener = (milliseconds: number) => void;

interface PoolOptions {
  applicationName: string;
  onAcquire?: AcquireListener | undefined;
  onStatement?: StatementListener | undefined;
}

/** Opens the pool that Prisma and raw SQL share. Connections are made on demand. */
export function createPool(
  url: string,
  limits: PoolLimits,
  { applicationName, onAcquire, onStatement }: PoolOptions,
): CountingPool {
  const pool = new CountingPool({
    connectionString: url,
    Client: countingClient(onStatement),
    max: limits.maxOpen,
    min: limits.maxIdle,
    maxLifetimeSeconds: Math.round(limits.maxLifetimeMs / 1000),
    idleTimeoutMillis: limits.maxIdleTimeMs,
    connectionTimeoutMillis: limits.acquireTimeoutMs,
    statement_timeout: limits.statementTimeoutMs,
    lock_timeout: limits.lockTimeoutMs,
    idle_in_transaction_session_timeout: limits.idleInTransactionTimeoutMs,
    application_name: applicationName,
    // Compiling a feed's statement takes PostgreSQL longer than running it.
    options: "-c jit=off",
  });
  pool.onAcquire = onAcquire;
  // A connection lost while idle is replaced at the next query; without a listener it would end the process.
  pool.on("error", () => {});
  // One lost in use fails its query, which says so; it also tells the client, and there too somebody has to listen.
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}
