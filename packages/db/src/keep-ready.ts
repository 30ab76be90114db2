import pg from "pg";

const lookEveryMs = 1_000;

/**
 * Keeps as many connections open as the pool's `min`, so that nobody waits for one to be made: pg-pool by itself only
 * spares those that happen to be there. Tried again a second later while the database is away. Answers what ends it.
 */
export function keepReady(pool: pg.Pool): () => void {
  const ready = pool.options.min ?? 0;
  let opening = false;

  async function look(): Promise<void> {
    if (opening || pool.ending || pool.totalCount >= ready) return;
    opening = true;
    await open(pool, ready - pool.totalCount);
    opening = false;
  }
  const timer = setInterval(look, lookEveryMs).unref();
  void look();
  return () => clearInterval(timer);
}

/** Whoever holds all that is idle is given new ones. Around our own pool's bookkeeping: nobody waits here. */
async function open(pool: pg.Pool, count: number): Promise<void> {
  const connect: (this: pg.Pool) => Promise<pg.PoolClient> = pg.Pool.prototype.connect;
  const opening = Array.from({ length: pool.idleCount + count }, () => connect.call(pool));
  const opened = await Promise.allSettled(opening);
  for (const one of opened) if (one.status === "fulfilled") one.value.release();
}
