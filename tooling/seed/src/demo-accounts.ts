import { randomInt } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hashPassword, inHashingTurn } from "@medley/api/passwords";
import type { SeedAccount } from "./fill.ts";

/** An account that comes with the demo content. */
export interface DemoAccount {
  username: string;
  role: "member" | "moderator" | "admin";
  password: string;
}

/** Ends the address of every demo account and of no other: nothing can be mailed to `.invalid` (RFC 6761). */
export const demoDomain = "demo.invalid";

const roles = ["member", "moderator", "admin"] as const;

/** Letters and digits that can't be taken for one another. */
const letters = "abcdefghijkmnpqrstuvwxyz23456789";

/** One account for each role, with a password of 80 random bits that nobody else has. */
export function makeDemoAccounts(): DemoAccount[] {
  return roles.map((role) => ({ username: role, role, password: makePassword() }));
}

function makePassword(): string {
  const part = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return [part(), part(), part(), part()].join("-");
}

/** What of the accounts goes into the database. */
export async function hashAccounts(accounts: readonly DemoAccount[]): Promise<SeedAccount[]> {
  return Promise.all(
    accounts.map(async ({ username, role, password }) => ({
      username,
      role,
      displayName: `Demo ${role}`,
      email: `${username}@${demoDomain}`,
      passwordHash: await inHashingTurn(() => hashPassword(password)),
    })),
  );
}

export function demoAccountsFile(dataDir: string): string {
  return path.join(dataDir, "demo-accounts.txt");
}

/** Keeps the passwords where only the owner of the data folder reads them: a line for each account. */
export function keepDemoAccounts(dataDir: string, accounts: readonly DemoAccount[]): void {
  const file = demoAccountsFile(dataDir);
  // A file that is there keeps its mode when it is written to: only a new one is sure to have ours.
  rmSync(file, { force: true });
  const lines = accounts.map(({ username, password }) => `${username.padEnd(10)} ${password}\n`);
  writeFileSync(file, lines.join(""), { mode: 0o600, flag: "wx" });
}

export function forgetDemoAccounts(dataDir: string): void {
  rmSync(demoAccountsFile(dataDir), { force: true });
}
