import type { ApiError } from "~/trpc/api-error.ts";
import { formatWait } from "../../components/time-format.ts";

/** Why something about an account was refused, as the answer says, or the address that a form led back to. */
export interface Refusal {
  /** The error's reason; its code where it has none. */
  word: string;
  /** The field that is wrong. */
  field?: string | undefined;
  retryAfterSeconds?: number | undefined;
  /** The server's own words. Never out of an address, which anybody could write. */
  said?: string | undefined;
}

/** What is wrong with a form: by field, and what is wrong with the whole. */
export interface Problems {
  fields: Record<string, string>;
  form?: string;
}

export const noProblems: Problems = { fields: {} };

const words: Record<string, string> = {
  wrong_credentials: "That name and password don’t match.",
  banned: "This account is banned.",
  username_taken: "Somebody has this name already.",
  username_reserved: "This name is reserved. Choose another one.",
  password_contains_name: "Choose one that doesn’t contain your name or e-mail address.",
  password_repetitive: "Choose one that doesn’t repeat itself.",
  password_sequence: "Choose one that isn’t a row of keys.",
  password_common: "Others think of that one too. Three or more unusual words are a good start.",
  wrong_password: "That isn’t your current password.",
  password_changed: "Your password was changed meanwhile. Sign in again.",
  sign_in_again: "Sign in again first. It keeps others from adding a way into your account.",
  twitch_state: "Signing in with Twitch took too long, or began elsewhere. Start it again.",
  twitch_denied: "Twitch didn’t let us know who you are. Try again, or sign in with your password.",
  twitch_taken: "This Twitch user belongs to another account here.",
  twitch_linked: "Your account is linked to another Twitch user.",
  unauthenticated: "Sign in to do this.",
  unavailable: "That can’t be reached right now. Try again in a moment.",
  not_found: "Signing in with Twitch isn’t set up here.",
  offline: "You seem to be offline.",
};

/** For what a schema refused when only the field's name came back. */
const fieldWords: Record<string, string> = {
  username: "A name is 3 to 32 of A-Z, a-z, 0-9, - and _.",
  email: "That doesn’t look like an e-mail address.",
  password: "A password has 12 to 128 characters.",
  newPassword: "A password has 12 to 128 characters.",
  currentPassword: "Enter your current password.",
  identifier: "Enter your name or e-mail address.",
};

/** Reads `error`, `field` and `retryAfter`; null when there is no error, or none of ours. */
export function readRefusal(params: Record<string, string | string[] | undefined>): Refusal | null {
  const { error, field, retryAfter } = params;
  if (typeof error !== "string" || !/^[a-z_]{1,40}$/.test(error)) return null;
  const seconds = Number(retryAfter);
  return {
    word: error,
    ...(typeof field === "string" ? { field } : {}),
    ...(seconds > 0 && seconds <= 86_400 ? { retryAfterSeconds: seconds } : {}),
  };
}

export function refusalOf({ code, facts, message }: ApiError): Refusal {
  return {
    word: facts.reason ?? code,
    field: facts.field,
    retryAfterSeconds: facts.retryAfterSeconds,
    said: message || undefined,
  };
}

/** What to say of a refusal. */
export function refusalWords({ word, field, retryAfterSeconds, said }: Refusal): string {
  const wait = retryAfterSeconds ? `in ${formatWait(retryAfterSeconds)}` : "in a while";
  if (word === "locked") return `Too many wrong passwords. Try again ${wait}.`;
  if (word === "rate_limited") return `That’s a lot of tries at once. Try again ${wait}.`;
  // Only the answer itself tells until when and why.
  if (word === "banned" && said) return said;
  const known = Object.hasOwn(words, word) ? words[word] : undefined;
  if (known) return known;
  if (word === "invalid" && said) return said;
  if (word === "invalid" && field && Object.hasOwn(fieldWords, field)) return fieldWords[field] ?? "";
  return "That didn’t work. Try again.";
}

/** Places a refusal beside the field it is about, if the form has it. */
export function problemsOf(refusal: Refusal | null, fields: readonly string[]): Problems {
  if (!refusal) return noProblems;
  const text = refusalWords(refusal);
  const field = refusal.word === "wrong_credentials" ? "password" : refusal.field;
  return field && fields.includes(field) ? { fields: { [field]: text } } : { fields: {}, form: text };
}

/** The first thing wrong with each field, out of a schema's issues. */
export function problemsOfIssues(issues: readonly { path: PropertyKey[]; message: string }[]): Problems {
  const fields: Record<string, string> = {};
  for (const { path, message } of issues) fields[path.map(String).join(".")] ??= message;
  return { fields };
}
