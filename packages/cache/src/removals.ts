/** More removals than this that could not be delivered are given up, oldest first; what they concern ends by time. */
const maxUndelivered = 10_000;
/** Nobody may read here for a while, and other processes wait for it. */
const retryMs = 500;

type RemovalParts = {
  /** Resolves to whether it worked. */
  deliver: (keys: readonly string[]) => Promise<boolean>;
  /** Told of what was delivered only now. */
  onLate: (keys: readonly string[]) => void;
};

/**
 * Removals that must not get lost: one that failed is repeated until it works, and before anything is read again, so
 * this process never reads what it took away.
 */
export function createRemovals({ deliver, onLate }: RemovalParts) {
  const undelivered = new Map<string, symbol>();
  let underWay: Promise<boolean> | undefined;
  let timer: NodeJS.Timeout | undefined;

  function note(keys: readonly string[]): void {
    for (const key of keys) undelivered.set(key, Symbol(key));
    for (const oldest of undelivered.keys()) {
      if (undelivered.size <= maxUndelivered) break;
      undelivered.delete(oldest);
    }
    timer ??= setInterval(() => void catchUp(), retryMs).unref();
  }

  async function deliverAll(): Promise<boolean> {
    const due = [...undelivered];
    const keys = due.map(([key]) => key);
    const delivered = await deliver(keys);
    if (!delivered) return false;
    // A key noted again meanwhile was changed after this delivery set out: it stays due.
    for (const [key, noted] of due) if (undelivered.get(key) === noted) undelivered.delete(key);
    onLate(keys);
    return true;
  }

  async function catchUp(): Promise<boolean> {
    while (undelivered.size > 0) {
      underWay ??= deliverAll().finally(() => {
        underWay = undefined;
      });
      if (!(await underWay)) return false;
    }
    clearInterval(timer);
    timer = undefined;
    return true;
  }

  return {
    async remove(keys: readonly string[]): Promise<void> {
      if (!(await deliver(keys))) note(keys);
    },

    /** True once nothing is left to repeat, false when the store still fails. */
    catchUp: async (): Promise<boolean> => undelivered.size === 0 || (await catchUp()),
  };
}
