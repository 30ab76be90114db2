import { randomInt } from "node:crypto";
import { isReserved } from "./reserved-names.ts";

/** Usernames to try for somebody who comes from Twitch: their own, then with a number. Never a reserved one. */
export function usernameCandidates(login: string): string[] {
  const plain = login.replace(/[^A-Za-z0-9_-]/g, "").slice(0, 25);
  const own = plain.length >= 3 ? plain : `${plain}_tv`.padStart(6, "u");
  const numbered = Array.from({ length: 4 }, () => `${own}_${randomInt(100_000, 1_000_000)}`);
  return [own, ...numbered].filter((name) => !isReserved(name));
}
