import { readFileSync } from "node:fs";
import { openDatabases } from "@medley/bench/site/database";
import { startSite } from "@medley/bench/site/server";
import { giveTokens } from "@medley/seed";
import { startTestRedis } from "@medley/services";
import type { LoadOptions } from "./options.ts";

/** The server under load, and tokens of its members. */
export interface Site {
  origin: string;
  tokens: string[];
  /** What it holds; unknown for a server that ran already. */
  size: string;
  close(): Promise<void>;
}

/** How many members there are tokens for, where the server is ours. */
const members = 200;

/** The server that was named, or one of our own on a copy of the bench's content, which goes afterwards. */
export async function openSite(options: LoadOptions, signal: AbortSignal): Promise<Site> {
  if (options.url) {
    const tokens = options.tokens === undefined ? [] : readTokens(options.tokens);
    return { origin: options.url.origin, tokens, size: "unknown", close: async () => {} };
  }
  const { size } = options;
  const undo: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const databases = await openDatabases(size, signal);
    undo.push(databases.stop);
    const copy = await databases.copy("load");
    undo.push(copy.drop);
    const redis = options.redis ? await startTestRedis() : undefined;
    if (redis) undo.push(redis.stop);
    const given = await giveTokens(copy.url, members);
    const server = await startSite({ databaseUrl: copy.url, redisUrl: redis?.url, signal });
    undo.push(server.stop);
    return { origin: server.url, tokens: given.map(({ token }) => token), size, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A line for each member: the name, a blank, the token. */
function readTokens(file: string): string[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line) => line.split(" ")[1] ?? []);
}
