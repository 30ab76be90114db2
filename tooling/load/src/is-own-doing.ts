import { isGood } from "@medley/bench/measure/drive";
import type { WireAnswer } from "@medley/bench/measure/wire";

/**
 * Whether the server did what it should: it answered, or refused what it must refuse (a vote on one's own post, a post
 * that is gone), since people chosen at random run into both.
 */
export function isOwnDoing(answer: WireAnswer): boolean {
  return isGood(answer) || answer.status === 403 || answer.status === 404;
}
