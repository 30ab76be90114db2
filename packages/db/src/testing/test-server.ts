import pg from "pg";

/** The PostgreSQL of one test run and the migrated database on it that tests are given copies of. */
export interface TestServer {
  url: string;
  template: string;
  /** Begins the name of every database this run makes. */
  prefix: string;
}

declare module "vitest" {
  interface ProvidedContext {
    /** Set by global-setup.ts, read by every test file's process. */
    medleyTestServer: TestServer;
  }
}

/** The address of another database on the same server. */
export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs `use` on a connection of its own. */
export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
