import type { Database } from "@medley/db";
import { commentDrift } from "@medley/db/sql/jobs/comment-drift";
import { karmaDrift } from "@medley/db/sql/jobs/karma-drift";
import { listingDrift } from "@medley/db/sql/jobs/listing-drift";

/** Every counter that is not what its rows come to, and every karma that is not its ledger's; empty when all is well. */
export async function findDrift(db: Database): Promise<unknown[]> {
  const limit = 20;
  const found = [listingDrift({ limit }), commentDrift({ limit })].map((query) => db.many<unknown>(query));
  return (await Promise.all([...found, db.many(karmaDrift({ limit }))])).flat();
}
