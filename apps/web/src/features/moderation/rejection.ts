/** Stands for no template. */
export const ownWords = "own";

/** What a moderator says when rejecting: a template's key or `ownWords`, null until they choose; and those words. */
export interface Reason {
  choice: string | null;
  text: string;
}

/** Why a reason isn't taken: nothing chosen, nothing said, or what the schema finds wrong with the words. */
export function problemWith({ choice, text }: Reason, found: string | undefined): string | undefined {
  if (choice === null) return "Pick a reason.";
  return text.trim() === "" ? "Say why, in a few words." : found;
}

/** The reason as `submission.decide` takes it. */
export function reasonOf({ choice, text }: Reason): string {
  return choice === ownWords ? text : (choice ?? "");
}
