/** Somebody who waits for their turn. */
export interface Waiting {
  units: number;
  /** When they came, in milliseconds of the line's clock. */
  since: number;
  start(): void;
  refuse(): void;
}

/** Those who wait, first come first served; anybody may leave at any time. */
export interface Line {
  readonly units: number;
  /** Who comes next. */
  readonly first: Waiting | undefined;
  /** Since when nobody came through without a wait; null while people do. One that only empties since they go is busy. */
  readonly busySince: number | null;
  add(one: Waiting): void;
  /** Their turn has come. */
  take(one: Waiting): void;
  /** They go, or are sent away; nothing happens when they were not in it. */
  drop(one: Waiting): void;
}

export function createLine(): Line {
  const all = new Set<Waiting>();
  let units = 0;
  let busySince: number | null = null;
  function drop(one: Waiting): void {
    if (all.delete(one)) units -= one.units;
  }

  return {
    get units() {
      return units;
    },
    get first() {
      for (const one of all) return one;
      return undefined;
    },
    get busySince() {
      return busySince;
    },
    add(one) {
      busySince ??= one.since;
      all.add(one);
      units += one.units;
    },
    take(one) {
      drop(one);
      if (all.size === 0) busySince = null;
    },
    drop,
  };
}
