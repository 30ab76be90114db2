/**
 * Where entries live: texts under keys, each with a time to live. A store knows neither tags nor declarations, and it
 * throws when it fails; the cache above makes a miss of that. Each call is one exchange with the store.
 */
export interface Store {
  /** 1 in this process, 2 shared between processes: the level that metrics show. */
  readonly level: 1 | 2;
  /** The texts in the keys' order; undefined where there is none. */
  readMany(keys: readonly string[]): Promise<(string | undefined)[]>;
  writeMany(writes: readonly Write[]): Promise<void>;
  /**
   * Sets each key that is absent and resolves to what the keys then hold, so that all claimants agree on one text. Then
   * come the texts of the keys in `alsoRead`, as they are once the claims are made.
   */
  claimMany(claims: readonly Claim[], alsoRead?: readonly string[]): Promise<(string | undefined)[]>;
  /** Starts the time to live of existing keys anew. */
  touchMany(keys: readonly string[], ttlSeconds: number): Promise<void>;
  removeMany(keys: readonly string[]): Promise<void>;
}

export type Claim = { key: string; text: string; ttlSeconds: number };

export type Write = {
  key: string;
  text: string;
  /** 0, in a conditional write, takes the key away. */
  ttlSeconds: number;
  /** Write only if the key still holds this text or none at all; absent means write in any case. */
  unlessChangedFrom?: string | null;
};
