import { withDatabase } from "./with-database.ts";

/** What the operator's commands on accounts work with. */
export type Accounts = Awaited<ReturnType<typeof loadAccounts>>;

/**
 * Does a command's work on the accounts of the migrated database. The API is loaded only then: a fresh clone has no
 * database client before `withDatabase` generates it.
 */
export async function withAccounts(signal: AbortSignal, work: (accounts: Accounts) => Promise<void>): Promise<void> {
  await withDatabase(signal, async (url) => {
    const accounts = await loadAccounts(url);
    try {
      await work(accounts);
    } finally {
      await accounts.app.db.close();
    }
  });
}

async function loadAccounts(url: string) {
  const { createDatabase } = await import("@medley/db");
  const { createAdmin, deleteMember, eraseMember, isSwitchName, listSwitches, resetPassword, setSwitch } = await import(
    "@medley/api/server"
  );
  const db = createDatabase({ url, limits: { maxOpen: 2, maxIdle: 0 }, applicationName: "medley-cli" });
  return {
    app: { db, clock: { now: () => new Date() } },
    createAdmin,
    deleteMember,
    eraseMember,
    isSwitchName,
    listSwitches,
    resetPassword,
    setSwitch,
  };
}
