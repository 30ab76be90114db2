import { randomInt } from "node:crypto";
import { isReserved } from "./reserved-names.ts";

/** Usernames to try for somebody who comes from Twitch: their own if it may be, then one with a number. */
export function usernameCandidates(login: string): string[] {
  const plain = login.replace(/[^A-Za-z0-9_-]/g, "").slice(0, 25);
  const usable = plain.length >= 3 && !isReserved(plain);
  const stem = usable ? plain : "fan";
  const numbered = Array.from({ length: 4 }, () => `${stem}_${randomInt(100_000, 1_000_000)}`);
  return usable ? [plain, ...numbered] : numbered;
}
