/** A read worth having before anybody asks: usually a verb called as a visitor, so that it goes the way readers go. */
export type WarmRead = { name: string; read: () => Promise<unknown> };

export type WarmUpOptions = {
  /** Reads under way at once; 2 unless told, as the process may already serve. */
  atOnce?: number;
  /** Told of each read that failed. A failed warm-up only costs the first reader time. */
  onError?: (name: string, error: unknown) => void;
};

/** Runs the reads, a few at a time, and resolves to how many succeeded. Never rejects. */
export async function warmUp(reads: readonly WarmRead[], options: WarmUpOptions = {}): Promise<number> {
  const { atOnce = 2, onError = () => {} } = options;
  const left = reads.values();
  let warmed = 0;
  const work = async () => {
    for (const { name, read } of left) {
      try {
        await read();
        warmed += 1;
      } catch (error) {
        onError(name, error);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return warmed;
}
