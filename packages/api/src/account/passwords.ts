import { hash, verify } from "@node-rs/argon2";
import { createTurns } from "./turns.ts";

/** argon2id, 19 MiB, 2 passes, 1 lane: OWASP's first recommendation. About 20 ms of another thread. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of 32 random bytes that were thrown away: checking against it takes as long as against anybody's. */
const nobodysHash = "$argon2id$v=19$m=19456,t=2,p=1$Tv+cgDC8pc6YvoY0pXJPsQ$JNflx8HBek/bj/Ywyckgs6N47b+d6bxYXT/gc94/x6w";

/** Every hash is made or checked in its turn, so that a flood of sign-ins takes no more than two threads and 38 MiB. */
export const inHashingTurn = createTurns({ atOnce: 2, waiting: 64 });

/** The same password typed on another keyboard may be composed differently. */
const composed = (password: string) => password.normalize("NFKC");

/** What is kept of a password. To be called in a hashing turn. */
export function hashPassword(password: string): Promise<string> {
  return hash(composed(password), cost);
}

/** Whether the password is the one. Takes as long when there is none to compare with. To be called in a hashing turn. */
export async function checkPassword(password: string, kept: string | null): Promise<boolean> {
  const same = await verify(kept ?? nobodysHash, composed(password));
  return same && kept !== null;
}
