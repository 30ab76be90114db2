import { fill, type Seeded, type SeedOptions } from "./fill.ts";

/**
 * Fills an empty, migrated database with life-like content that is the same for the same size, seed and moment:
 * members, clips, votes, threads, a queue, notifications. Nobody of them can sign in. @throws NotEmpty
 */
export function seed(options: SeedOptions): Promise<Seeded> {
  return fill(options, []);
}
