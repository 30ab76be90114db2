/** How processes tell each other which keys of the store changed. Losing a message costs time, never truth. */
export interface Bus {
  /** Whether the processes on it also share the store; where each has its own, what changed is removed from it too. */
  readonly sharesStore: boolean;
  /** Tells every other process. Rejects when it can't. */
  publish(keys: readonly string[]): Promise<void>;
  /** For one listener: the cache of this process. */
  listen(listener: BusListener): void;
}

export type BusListener = {
  changed(keys: readonly string[]): void;
  /** Messages may have been missed. */
  lost(): void;
};
