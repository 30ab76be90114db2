/** A few places, and a line before them. */
export interface Places<Place> {
  /** Waits for a place. Throws the signal's reason when it aborts meanwhile. */
  take(signal?: AbortSignal): Promise<Place>;
  giveBack(place: Place): void;
}

export function createPlaces<Place>(all: readonly Place[]): Places<Place> {
  const free = [...all];
  const line: ((place: Place) => void)[] = [];

  return {
    async take(signal) {
      signal?.throwIfAborted();
      const place = free.pop();
      if (place !== undefined) return place;
      return new Promise<Place>((resolve, reject) => {
        const next = (given: Place) => {
          signal?.removeEventListener("abort", leave);
          resolve(given);
        };
        const leave = () => {
          line.splice(line.indexOf(next), 1);
          reject(signal?.reason);
        };
        line.push(next);
        signal?.addEventListener("abort", leave, { once: true });
      });
    },
    giveBack(place) {
      const next = line.shift();
      if (next) next(place);
      else free.push(place);
    },
  };
}
