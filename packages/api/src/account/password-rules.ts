import { invalid } from "../errors.ts";
import { commonPhrases, commonRuns, commonWords } from "./common-passwords.ts";

export type PasswordWeakness = "contains_name" | "repetitive" | "sequence" | "common";

const messages: Record<PasswordWeakness, string> = {
  contains_name: "Choose a password that doesn't contain your name or e-mail address.",
  repetitive: "Choose a password that doesn't repeat itself.",
  sequence: "Choose a password that isn't a row of keys.",
  common: "Choose a password that others don't think of: three or more unusual words are a good start.",
};

/** Who the password is for: what an attacker tries first. */
export interface PasswordOwner {
  username: string;
  email: string | null;
}

/** What makes a password of sufficient length easy to guess, or null. */
export function passwordWeakness(password: string, owner: PasswordOwner): PasswordWeakness | null {
  const text = password.normalize("NFKC").toLowerCase();
  const names = [owner.username, owner.email?.split("@")[0] ?? ""].map((name) => name.toLowerCase());
  if (names.some((name) => name.length >= 4 && text.includes(name))) return "contains_name";
  if (isRepetitive(text)) return "repetitive";
  if (isSequence(text)) return "sequence";
  return isCommon(text) ? "common" : null;
}

/** Throws `invalid` (the weakness is the reason) when the password is easy to guess. */
export function refuseWeakPassword(password: string, owner: PasswordOwner, field: string): void {
  const weakness = passwordWeakness(password, owner);
  if (weakness) throw invalid(messages[weakness], { reason: `password_${weakness}`, field });
}

/** Few different characters, or the same ones over and over. */
function isRepetitive(text: string): boolean {
  if (new Set(text).size < 5) return true;
  const periods = Array.from({ length: Math.floor(text.length / 2) }, (_, index) => index + 1);
  return periods.some((period) => text.startsWith(text.slice(period)));
}

const steps = new Set(
  commonRuns.flatMap((run) =>
    [...run].slice(1).flatMap((next, index) => [`${run[index]}${next}`, `${next}${run[index]}`]),
  ),
);

/** Three of four steps from one character to the next lead to a neighbour. */
function isSequence(text: string): boolean {
  const pairs = [...text].slice(1).map((next, index) => `${text[index]}${next}`);
  return pairs.filter((pair) => steps.has(pair)).length >= pairs.length * 0.75;
}

/** Only digits, or one or two common words with up to eight other characters. */
function isCommon(text: string): boolean {
  if (/^\d+$/.test(text)) return true;
  const core = text.replace(/^[^a-z@$]+|[^a-z@$]+$/g, "");
  return [text, plainLetters(core)].some((spelled) => {
    const letters = spelled.replace(/[^a-z]/g, "");
    return text.length - letters.length <= 8 && (commonPhrases.has(letters) || areCommonWords(letters, 2));
  });
}

const lookalikes: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

function plainLetters(text: string): string {
  return text.replace(/[013457@$!]/g, (character) => lookalikes[character] ?? character);
}

function areCommonWords(letters: string, most: number): boolean {
  if (letters === "") return true;
  if (most === 0) return false;
  for (let length = letters.length; length > 0; length -= 1) {
    if (commonWords.has(letters.slice(0, length)) && areCommonWords(letters.slice(length), most - 1)) return true;
  }
  return false;
}
