import { readFileSync, statSync } from "node:fs";
import type { Account } from "./run.ts";

const isRoot = () => process.getuid?.() === 0;

/** Whom a new PostgreSQL runs as: it refuses root, so then `postgres`, else `nobody`; otherwise the current account. */
export function databaseAccount(): Account | undefined {
  if (!isRoot()) return undefined;
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  const account = ["postgres", "nobody"].flatMap((name) => accounts.filter((one) => one.name === name))[0];
  if (!account)
    throw new Error("PostgreSQL does not run as root, and there is no user postgres or nobody to run it as");
  return account;
}

/** Whom an existing cluster folder belongs to, since PostgreSQL must run as its owner. */
export function ownerOf(folder: string): Account | undefined {
  const { uid, gid } = statSync(folder);
  if (!isRoot()) return undefined;
  return { name: `user ${uid}`, uid, gid };
}
