import { lockUsage } from "@medley/db/sql/media/lock-usage";
import { recountUsage } from "@medley/db/sql/media/recount-usage";
import { usageDrift } from "@medley/db/sql/media/usage-drift";
import type pg from "pg";

const atOnce = 1_000;

/** Counts what members have stored by what was taken in; each is locked for a moment, whoever uploads waits no longer. */
export async function settleUsage(client: pg.Client): Promise<void> {
  const run = ({ text, values }: { text: string; values: unknown[] }) => client.query(text, values);
  for (;;) {
    const { rows } = await run(usageDrift({ limit: atOnce }));
    for (const { userId } of rows as { userId: string }[]) {
      await client.query("begin");
      await run(lockUsage({ userId }));
      await run(recountUsage({ userId }));
      await client.query("commit");
    }
    if (rows.length < atOnce) return;
  }
}
