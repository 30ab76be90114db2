import type { BadgeTone } from "~/components/badge.tsx";
import type { OwnSubmission } from "./submission-types.ts";

type Status = OwnSubmission["status"];

export interface StateWords {
  label: string;
  tone: BadgeTone;
  /** What it means for the author, where no reason was given. */
  text: string | null;
}

const words: Record<Status, StateWords> = {
  active: { label: "Published", tone: "good", text: null },
  pending: { label: "Waiting", tone: "warn", text: "A moderator will look at it." },
  rejected: { label: "Not accepted", tone: "bad", text: "A moderator turned it down." },
  removed: { label: "Removed", tone: "bad", text: "A moderator took it down." },
  processing: { label: "Being prepared", tone: "plain", text: "This takes a moment." },
  failed: { label: "Failed", tone: "bad", text: "It could not be processed." },
};

/** The state of one's own post in words, with its reason where there is one. */
export function stateWords({ status, reason }: Pick<OwnSubmission, "status" | "reason">): StateWords {
  const known = words[status];
  return { ...known, text: reason ?? known.text };
}
