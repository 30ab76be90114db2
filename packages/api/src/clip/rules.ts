import type { Member } from "../actor.ts";
import type { ApiConfig } from "../config.ts";
import type { ClipFacts } from "./facts.ts";

const shortestSeconds = 5;
const rejectionDays = 7;
const dayMs = 86_400_000;

/** The same day and hour some months ago, or that month's last day. In UTC. */
export function monthsBefore(date: Date, months: number): Date {
  const before = new Date(date);
  before.setUTCDate(1);
  before.setUTCMonth(before.getUTCMonth() - months);
  const lastDay = new Date(Date.UTC(before.getUTCFullYear(), before.getUTCMonth() + 1, 0)).getUTCDate();
  before.setUTCDate(Math.min(date.getUTCDate(), lastDay));
  return before;
}

/** Why Twitch's facts speak against a clip, if they do. */
export function refusalOfFacts(facts: ClipFacts, now: Date, config: Pick<ApiConfig, "clipMaxAgeMonths">) {
  if (facts.durationSeconds !== null && facts.durationSeconds < shortestSeconds) return "too_short";
  if (facts.clippedAt !== null && facts.clippedAt < monthsBefore(now, config.clipMaxAgeMonths)) return "too_old";
  return null;
}

/** A clip rejected since then is refused. */
export function rejectedSince(now: Date): Date {
  return new Date(now.getTime() - rejectionDays * dayMs);
}

/** When a clip rejected at a time may be submitted again. */
export function refusedUntil(rejectedAt: Date): Date {
  return new Date(rejectedAt.getTime() + rejectionDays * dayMs);
}

/** Staff and trusted members publish at once; others wait in the queue. */
export function maySkipQueue(
  member: Pick<Member, "role" | "karma">,
  config: Pick<ApiConfig, "unqueuedKarma">,
): boolean {
  return member.role !== "member" || member.karma >= config.unqueuedKarma;
}
