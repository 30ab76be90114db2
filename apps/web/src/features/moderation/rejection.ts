/** Stands for no template. */
export const ownWords = "own";

/** What a moderator says when rejecting: a template's key or `ownWords`, null until they choose; and those words. */
export interface Reason {
  choice: string | null;
  text: string;
}

/** The reason as `submission.decide` takes it. */
export function reasonOf({ choice, text }: Reason): string {
  return choice === ownWords ? text : (choice ?? "");
}
