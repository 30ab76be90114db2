import type { Store } from "../store.ts";

/** Wraps a store so that a test can break it, hold its calls back, and see what it was asked. */
export function createFaultyStore(store: Store) {
  const calls: (keyof Store)[] = [];
  let broken = false;
  let gate: Promise<void> | undefined;

  async function pass<T>(name: keyof Store, call: () => Promise<T>): Promise<T> {
    calls.push(name);
    await gate;
    if (broken) throw new Error("The store is broken");
    return await call();
  }

  const faulty: Store = {
    level: store.level,
    readMany: (...args) => pass("readMany", () => store.readMany(...args)),
    writeMany: (...args) => pass("writeMany", () => store.writeMany(...args)),
    claimMany: (...args) => pass("claimMany", () => store.claimMany(...args)),
    touchMany: (...args) => pass("touchMany", () => store.touchMany(...args)),
    removeMany: (...args) => pass("removeMany", () => store.removeMany(...args)),
  };
  return Object.assign(faulty, {
    /** The names of the calls so far. */
    calls,
    breakDown(): void {
      broken = true;
    },
    recover(): void {
      broken = false;
    },
    /** Calls from now on wait until the returned function is called. */
    hold(): () => void {
      const held = deferred<void>();
      gate = held.promise;
      return () => {
        gate = undefined;
        held.resolve();
      };
    },
  });
}

/** A promise that a test settles by hand. */
export function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: Error) => void = () => {};
  const promise = new Promise<T>((res, rej) => {
    resolve = res;
    reject = rej;
  });
  return { promise, resolve, reject };
}
