import type { ApiError } from "./api-error.ts";

const words: Record<ApiError["code"], string> = {
  not_found: "That’s gone, or was never there.",
  forbidden: "You can’t do that.",
  unauthenticated: "Sign in to do this.",
  conflict: "Somebody was faster. Have another look.",
  invalid: "Something in there isn’t right.",
  rate_limited: "That’s a lot at once. Take a breath and try again shortly.",
  too_large: "That’s too big.",
  unavailable: "We can’t reach that right now. Try again in a moment.",
  internal: "Something broke on our side. Try again.",
  offline: "You seem to be offline.",
};

const busy = "We’re very busy right now. Try again in a moment.";

/** The codes whose message is written for the person reading it. */
const speaking = new Set<ApiError["code"]>(["forbidden", "conflict", "invalid"]);

/** What to say of an error; every code's words live here. */
export function errorWords(error: ApiError): string {
  if (error.code === "unavailable" && error.facts.reason === "busy") return busy;
  return speaking.has(error.code) && error.message ? error.message : words[error.code];
}
