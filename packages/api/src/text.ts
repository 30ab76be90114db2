import { z } from "zod";

// NUL can't be stored; direction overrides and half surrogates make a text look like another or break JSON.
const unwanted = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Characters as the database counts them: code points. */
const lengthOf = (text: string) => [...text].length;

/** One line: composed (NFC), inner blanks single, none around. */
export function tidyLine(text: string): string {
  return text.normalize("NFC").replace(unwanted, "").replace(/\s+/g, " ").trim();
}

/** Several lines: composed (NFC), line ends as `\n`, nothing after the last word. */
function tidyProse(text: string): string {
  return text.normalize("NFC").replace(unwanted, "").replace(/\r\n?/g, "\n").trimEnd();
}

/** A line of `min` to `max` characters with something to see in it, tidied. */
export function line(min: number, max: number) {
  return z
    .string()
    .overwrite(tidyLine)
    .refine((text) => lengthOf(text) >= min && lengthOf(text) <= max, `Takes ${min} to ${max} characters.`)
    .refine((text) => text === "" || visible.test(text), "Needs something to read.");
}

/** Text of up to `max` characters on any number of lines, tidied. */
export function prose(max: number) {
  return z
    .string()
    .overwrite(tidyProse)
    .refine((text) => lengthOf(text) <= max, `Takes up to ${max} characters.`);
}
