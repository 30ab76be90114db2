import { randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import { say } from "../lib/say.mjs";

export interface ChosenPassword {
  password: string;
  /** Told only when nobody knows it yet. */
  tell(): void;
}

/**
 * The first line of standard input, or a random password to be told once. Never an argument: those are in the list of
 * processes and in the shell's history.
 */
export async function choosePassword({ passwordStdin = false }: { passwordStdin?: boolean }): Promise<ChosenPassword> {
  if (passwordStdin) {
    const [password = ""] = (await text(process.stdin)).split(/\r?\n/);
    return { password, tell: () => {} };
  }
  const password = randomBytes(15).toString("base64url");
  return { password, tell: () => say(`Password (shown only now): ${password}`) };
}
