import type pg from "pg";

/** Connections that share work; one alone does all of it in turn, as a transaction needs it. */
export type Lanes = readonly [pg.Client, ...pg.Client[]];

/** A part of the work, for whichever connection is free. */
export type Unit = (client: pg.Client) => Promise<unknown>;

/** Does all units, begun in their order, by as many connections as there are; after a failure no more are begun. */
export async function share(lanes: Lanes, units: readonly Unit[]): Promise<void> {
  const left = [...units];
  async function work(client: pg.Client): Promise<void> {
    for (let next = left.shift(); next; next = left.shift()) {
      try {
        await next(client);
      } catch (error) {
        left.length = 0;
        throw error;
      }
    }
  }
  // None is left at work when this ends, whatever failed: somebody may have to tidy up after them.
  const ended = await Promise.allSettled(lanes.map(work));
  for (const end of ended) if (end.status === "rejected") throw end.reason;
}

/** Statements as one unit, one after the other; a wish to stop is heard between them. */
export function inTurn(statements: readonly (string | pg.QueryConfig)[], stopped: () => void): Unit {
  return async (client) => {
    for (const statement of statements) {
      stopped();
      await client.query(statement);
    }
  };
}
