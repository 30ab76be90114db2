import pg from "pg";

/**
 * Options for a `pg` client or pool; reads the URL as the product's own pool does, TLS and socket parameters included.
 *
 * @param {string} url
 * @param {string} [database] another database of the same server
 */
export function connectionOptions(url, database) {
  const { host, port, user, password, ssl, options, ...parsed } = new pg.Client(url).connectionParameters;
  return { host, port, user, password, ssl, options, database: database ?? parsed.database };
}

/**
 * The engine's `cli` sub-commands: can-connect-to-database, create-database, drop-database.
 *
 * @param {string} name
 * @param {string} url
 * @throws the driver's error, for `describeFailure`
 */
export async function runDatabaseCommand(name, url) {
  if (name === "can-connect-to-database") {
    await withClient(connectionOptions(url), () => undefined);
    return;
  }
  const { database } = connectionOptions(url);
  const target = pg.escapeIdentifier(database);
  const statements = {
    "create-database": `CREATE DATABASE ${target}`,
    "drop-database": `DROP DATABASE IF EXISTS ${target} WITH (FORCE)`,
  };
  if (!statements[name]) throw new Error(`The offline schema engine has no command "${name}".`);
  await withClient(connectionOptions(url, "postgres"), (client) => client.query(statements[name]));
}

async function withClient(options, use) {
  const client = new pg.Client({ ...options, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}

// Prisma's public error codes; P1003 is what makes `migrate deploy` create a missing database.
const prismaCodes = { "3D000": "P1003", "28P01": "P1000", 28000: "P1010", "42P04": "P1009" };

/** The log line by which the CLI learns what went wrong. */
export function describeFailure(error) {
  const fields = { error_code: prismaCodes[error.code] ?? "P1001", message: error.message || String(error.code) };
  return JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields });
}
