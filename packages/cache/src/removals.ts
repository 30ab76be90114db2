/** More removals than this that could not be delivered are given up, oldest first; what they concern ends by time. */
const maxUndelivered = 10_000;

/**
 * Removals that must not get lost: one that failed is repeated before anything is read again, so this process never
 * reads what it took away. `deliver` resolves to whether it worked.
 */
export function createRemovals(deliver: (keys: readonly string[]) => Promise<boolean>) {
  const undelivered = new Map<string, symbol>();
  let underWay: Promise<boolean> | undefined;

  function note(keys: readonly string[]): void {
    for (const key of keys) undelivered.set(key, Symbol(key));
    for (const oldest of undelivered.keys()) {
      if (undelivered.size <= maxUndelivered) break;
      undelivered.delete(oldest);
    }
  }

  async function deliverAll(): Promise<boolean> {
    const due = [...undelivered];
    const delivered = await deliver(due.map(([key]) => key));
    // A key noted again meanwhile was changed after this delivery set out: it stays due.
    if (delivered) for (const [key, noted] of due) if (undelivered.get(key) === noted) undelivered.delete(key);
    return delivered;
  }

  return {
    async remove(keys: readonly string[]): Promise<void> {
      if (!(await deliver(keys))) note(keys);
    },

    /** True once nothing is left to repeat, false when the store still fails. */
    async catchUp(): Promise<boolean> {
      while (undelivered.size > 0) {
        underWay ??= deliverAll().finally(() => {
          underWay = undefined;
        });
        if (!(await underWay)) return false;
      }
      return true;
    },
  };
}
