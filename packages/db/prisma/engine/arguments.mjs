const takesValue = new Set(["--enabled-preview-features", "--extension-types"]);

/**
 * Reads the command line the Prisma CLI gives its engine.
 *
 * @param {string[]} argv without node and script
 * @returns {{ datamodels: string[], url?: string, shadowUrl?: string, command: string[] }} schema files, the database,
 *   the database to rehearse migrations in if one was named, and what is left: a sub-command, or nothing for JSON-RPC
 */
export function parseArguments(argv) {
  const datamodels = [];
  const command = [];
  let datasource = {};
  for (let at = 0; at < argv.length; at++) {
    const flag = argv[at];
    if (flag === "--datamodels" || flag === "-d") {
      datamodels.push(argv[++at]);
    } else if (flag === "--datasource") {
      datasource = JSON.parse(argv[++at]);
    } else if (takesValue.has(flag)) {
      at++;
    } else {
      command.push(flag);
    }
  }
  return { datamodels, url: datasource.url, shadowUrl: datasource.shadowDatabaseUrl, command };
}
