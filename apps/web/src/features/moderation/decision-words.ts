import type { ToastInput } from "~/components/toast-store.ts";
import type { DecisionResult } from "./moderation-types.ts";

type Outcome = DecisionResult["result"];

const words: Record<Outcome, { one: string; many: (count: number) => string; tone: ToastInput["tone"] }> = {
  approved: { one: "Approved", many: (count) => `${count} approved`, tone: "good" },
  rejected: { one: "Rejected", many: (count) => `${count} rejected`, tone: "good" },
  already_decided: {
    one: "Somebody else decided this one first",
    many: (count) => `Somebody else decided ${count} of these first`,
    tone: "plain",
  },
  own: {
    one: "This one is yours: somebody else has to decide",
    many: (count) => `${count} of these are yours: somebody else has to decide`,
    tone: "bad",
  },
  not_found: { one: "This one is gone", many: (count) => `${count} of these are gone`, tone: "plain" },
};

/** What to say of decisions: one message for each kind of outcome, the common ones first. */
export function decisionToasts(results: readonly DecisionResult[]): ToastInput[] {
  const outcomes = Object.keys(words) as Outcome[];
  return outcomes.flatMap((outcome) => {
    const count = results.filter(({ result }) => result === outcome).length;
    const { one, many, tone } = words[outcome];
    return count === 0 ? [] : [{ message: count === 1 ? one : many(count), tone }];
  });
}

/** The submissions that still wait after a decision, and so belong back into the list. */
export function stillWaiting(results: readonly DecisionResult[]): string[] {
  return results.filter(({ result }) => result === "own").map(({ id }) => id);
}
