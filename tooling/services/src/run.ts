import { spawn } from "node:child_process";

/** An account to run a program as; undefined means the current one. */
export type Account = { name: string; uid: number; gid: number };

type Run = { account?: Account | undefined; cwd?: string; input?: string };

/** Runs a program to its end and returns what it printed; throws an error holding the last lines when it fails. */
export function run(file: string, args: string[], { account, cwd, input }: Run = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...identity(account),
      ...(cwd === undefined ? {} : { cwd }),
      env: plainEnvironment,
      stdio: "pipe",
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) resolve(output);
      else
        reject(new Error(`${file} ended with ${signal ?? code}:\n${output.trim().split("\n").slice(-12).join("\n")}`));
    });
    child.stdin.on("error", () => {}); // a program that ends without reading its input is judged by its exit code
    child.stdin.end(input ?? "");
  });
}

/** The spawn options that make a child run as the account. */
export function identity(account: Account | undefined): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

/** Child servers see none of our variables: PG* and LC_* would change what they do. */
export const plainEnvironment = {
  NODE_ENV: "production" as const, // Next's types demand it of every environment
  PATH: "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
  LC_ALL: "C",
};
