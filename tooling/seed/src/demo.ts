import pg from "pg";
import {
  type DemoAccount,
  demoDomain,
  forgetDemoAccounts,
  hashAccounts,
  keepDemoAccounts,
  makeDemoAccounts,
} from "./demo-accounts.ts";
import { fill, type SeedOptions } from "./fill.ts";

export type DemoOptions = Pick<SeedOptions, "databaseUrl" | "now" | "images" | "signal" | "log"> & { dataDir: string };

/**
 * Fills a database without members with demo content and an account for each role, whose random passwords are kept in
 * `<dataDir>/demo-accounts.txt` (mode 0600). Null, and nothing done, when there are members. Only for people on their
 * own machine: whether the server listens there alone is the caller's to check.
 */
export async function seedDemoIfEmpty(options: DemoOptions): Promise<DemoAccount[] | null> {
  if ((await whoIsThere(options.databaseUrl)).anybody) return null;
  const accounts = makeDemoAccounts();
  const hashed = await hashAccounts(accounts);
  // Before the database has them: an account whose password nobody knows would be worse than a file too many.
  keepDemoAccounts(options.dataDir, accounts);
  try {
    await fill({ ...options, size: "demo" }, hashed);
  } catch (error) {
    forgetDemoAccounts(options.dataDir);
    throw error;
  }
  return accounts;
}

/** Who has an account, as far as it matters before the server listens. */
export interface WhoIsThere {
  anybody: boolean;
  admin: boolean;
  /** With these a server must not be reached from elsewhere. */
  demoAccounts: boolean;
}

export async function whoIsThere(databaseUrl: string): Promise<WhoIsThere> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "medley seed" });
  await client.connect();
  try {
    const { rows } = await client.query<WhoIsThere>(
      `select exists (select from users) as anybody, exists (select from users where role = 'admin') as admin,
        exists (select from credentials where lower(email) like '%@${demoDomain}') as "demoAccounts"`,
    );
    return rows[0] ?? { anybody: false, admin: false, demoAccounts: false };
  } finally {
    await client.end();
  }
}
