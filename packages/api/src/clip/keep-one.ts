/** Enough to settle with callers that make the same row at the same time. */
const mostAttempts = 3;

/**
 * Finds a row or makes it, again when somebody else's came in the way: an attempt answers null where its insert was left
 * out, or fails on a unique index where its update would have taken what another row has by now.
 */
export async function keepOne(what: string, attempt: () => Promise<number | null>): Promise<number> {
  for (let tried = 0; tried < mostAttempts; tried += 1) {
    const id = await attempt().catch(nullIfTaken);
    if (id !== null) return id;
  }
  throw new Error(`${what} could neither be found nor made`);
}

/** Prisma's code for a unique index that refused a row. */
function nullIfTaken(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "P2002") return null;
  throw error;
}
