import path from "node:path";
import { root } from "./workspace.mjs";

const given = process.env;

/** What this process was started with, for the programs it starts in turn. */
export const inherited = { ...given };

/** What the environment says, validated; empty variables count as absent. */
export const env = {
  host: given.HOST || "127.0.0.1",
  port: readPort(given.PORT || "3000"),
  publicUrl: given.PUBLIC_URL || undefined,
  databaseUrl: given.DATABASE_URL || undefined,
  dataDir: path.resolve(root, given.MEDLEY_DATA_DIR || ".medley"),
  demo: given.MEDLEY_DEMO !== "0",
  redisUrl: given.REDIS_URL || undefined,
  path: (given.PATH ?? "").split(path.delimiter),
};

/** @param {string} text */
function readPort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  process.stderr.write(`PORT must be a number from 0 to 65535, not ${text}\n`);
  process.exit(2);
}
