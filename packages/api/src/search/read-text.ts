/** One word or quoted phrase of a search. */
export interface Term {
  words: string;
  not: boolean;
  phrase: boolean;
  /** Perhaps only the beginning of a word. */
  prefix: boolean;
}

/** What was asked for: posts with all terms of any of the alternatives. */
export type Asked = readonly (readonly Term[])[];

const mostTerms = 16;
/** Phones write quotes in pairs. */
const pairedQuotes = /[\u201c-\u201f\u00ab\u00bb]/g;
const piece = /(-?)(?:"([^"]*)"?|(\S+))/gu;

/**
 * Reads a search as web searches are written: words are all to be there, "in quotes" in a row, -not, and `or` between
 * alternatives. Nothing is ever refused; what makes no sense is taken as words. The last word, unless quoted, may be the
 * beginning of one.
 */
export function readText(text: string): Asked {
  const alternatives: Term[][] = [[]];
  let terms = 0;
  for (const [, minus, quoted, bare] of text.replaceAll(pairedQuotes, '"').matchAll(piece)) {
    if (bare?.toLowerCase() === "or" && !minus) {
      alternatives.push([]);
      continue;
    }
    const words = (quoted ?? bare ?? "").trim();
    if (!/[\p{L}\p{N}]/u.test(words) || terms === mostTerms) continue;
    terms += 1;
    alternatives.at(-1)?.push({ words, not: minus === "-", phrase: quoted !== undefined, prefix: false });
  }
  const last = alternatives.at(-1)?.at(-1);
  if (last && !last.phrase && !last.not) last.prefix = true;
  return alternatives.filter((terms) => terms.length > 0);
}
