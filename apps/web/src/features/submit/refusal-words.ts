import type { ClipRefusal } from "@medley/api/schema/clip";
import type { ApiError } from "~/trpc/api-error.ts";
import { errorWords } from "~/trpc/error-words.ts";

export interface Refusal {
  title: string;
  text: string;
}

const words: Record<ClipRefusal | "not_a_clip_url", Refusal> = {
  not_a_clip_url: {
    title: "That’s not a clip",
    text: "That isn’t the address of a Twitch clip. It looks like https://clips.twitch.tv/… or twitch.tv/…/clip/…",
  },
  unknown_clip: {
    title: "Twitch doesn’t know this clip",
    text: "Check the address. The clip may have been deleted, too.",
  },
  too_short: { title: "This clip is too short", text: "It takes at least 5 seconds." },
  too_old: { title: "This clip is too old", text: "We look for newer moments here." },
  already_posted: {
    title: "This clip is already here",
    text: "Somebody posted it before; it may still wait for a moderator.",
  },
  rejected_recently: {
    title: "This clip wasn’t accepted",
    text: "A moderator turned it down less than 7 days ago. You can try again after that.",
  },
};

/** What to say of the post that holds a clip already. */
export function existingWords(title: string): string {
  return `It’s posted as “${title}”. A vote or a comment helps it along.`;
}

/** What to say of a clip that can't be posted; every code's words live here. */
export function refusalWords(code: ClipRefusal): Refusal {
  return words[code];
}

/** The same for an error that names a refusal as its reason; null for any other. */
export function refusalOfError({ facts }: ApiError): Refusal | null {
  return Object.hasOwn(words, facts.reason ?? "") ? words[facts.reason as keyof typeof words] : null;
}

/** What to say when looking up or submitting failed. */
export function submitErrorWords(error: ApiError): string {
  const wait = error.facts.retryAfterSeconds;
  if (error.code === "rate_limited" && wait) return `That’s a lot at once. Try again in ${waitWords(wait)}.`;
  if (error.facts.reason === "twitch") return "Twitch isn’t answering right now. Try again in a moment.";
  return refusalOfError(error)?.text ?? errorWords(error);
}

/** 40 → "40 seconds", 1500 → "25 minutes", 80 000 → "23 hours": never less than the wait. */
export function waitWords(seconds: number): string {
  if (seconds < 60) return amount(Math.ceil(seconds), "second");
  if (seconds < 3600) return amount(Math.ceil(seconds / 60), "minute");
  return amount(Math.ceil(seconds / 3600), "hour");
}

function amount(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
