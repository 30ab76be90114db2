/** How fast a line moves while somebody waits in it. */
export interface Pace {
  moved(units: number): void;
  /** Ends a stretch of time; one in which the line was empty at its end tells nothing, since more could have been done. */
  endStretch(now: number, isWaitedIn: boolean): void;
  /** How long so many units will take, in milliseconds; null as long as nobody can know. */
  timeFor(units: number): number | null;
}

export function createPace(start: number): Pace {
  let perMs: number | null = null;
  let moved = 0;
  let since = start;
  return {
    moved(units) {
      moved += units;
    },
    endStretch(now, isWaitedIn) {
      const pace = moved / Math.max(1, now - since);
      if (isWaitedIn) perMs = perMs === null ? pace : (perMs + pace) / 2;
      moved = 0;
      since = now;
    },
    timeFor: (units) => (perMs === null ? null : units / perMs),
  };
}
