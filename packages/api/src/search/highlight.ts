import { fold } from "./fold.ts";
import type { Asked } from "./read-text.ts";
import type { TextPart } from "./schema.ts";

const cjk = "\\u3005\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff";
const runs = new RegExp(`[${cjk}]+`, "gu");
const snippetLength = 200;
const before = 60;

/** What counts as a hit: words and beginnings of words (folded), and runs of signs found anywhere. */
export interface Wanted {
  words: ReadonlySet<string>;
  beginnings: readonly string[];
  signs: readonly string[];
}

/** What a search's texts are marked for. `replaced` tells words that were taken for misspelt, and for what. */
export function wantedOf(asked: Asked, replaced: Readonly<Record<string, string>>): Wanted {
  const words = new Set<string>();
  const beginnings: string[] = [];
  const signs: string[] = [];
  for (const term of asked.flat()) {
    if (term.not) continue;
    const folded = fold(term.words);
    signs.push(...(folded.match(runs) ?? []));
    const parts = folded.replace(runs, " ").match(/[\p{L}\p{N}]+/gu) ?? [];
    const last = parts.at(-1);
    if (term.prefix && last !== undefined && last.length > 1) beginnings.push(last);
    for (const part of parts) words.add(part).add(stem(part));
    const meant = replaced[term.words];
    if (meant !== undefined) words.add(meant).add(stem(meant));
  }
  return { words, beginnings, signs };
}

/** The whole of a short text, its hits marked. */
export function highlight(text: string, wanted: Wanted): TextPart[] {
  return split(text, hitsIn(text, wanted));
}

/** The stretch of a long text around its first hit; nothing when it has none. */
export function snippetOf(text: string, wanted: Wanted): TextPart[] {
  const plain = text
    .replace(/[*_`~#>|[\]]+/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const [first] = hitsIn(plain, wanted);
  if (!first) return [];
  const start = wordBreak(plain, Math.max(0, first.start - before));
  const end = Math.min(plain.length, start + snippetLength);
  const cut = plain.slice(start, end).trimEnd();
  return highlight(`${start > 0 ? "…" : ""}${cut}${end < plain.length ? "…" : ""}`, wanted);
}

interface Range {
  start: number;
  end: number;
}

function hitsIn(text: string, { words, beginnings, signs }: Wanted): Range[] {
  const found: Range[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const start = match.index;
    const folded = fold(match[0]);
    if (words.has(folded) || words.has(stem(folded)) || beginnings.some((typed) => folded.startsWith(typed))) {
      found.push({ start, end: start + match[0].length });
      continue;
    }
    // Folding may change a text's length; signs it leaves alone, so where lengths agree places do.
    const whole = folded.length === match[0].length ? folded : match[0].toLowerCase();
    for (const sign of signs) {
      for (let at = whole.indexOf(sign); at >= 0; at = whole.indexOf(sign, at + sign.length)) {
        found.push({ start: start + at, end: start + at + sign.length });
      }
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

function split(text: string, hits: readonly Range[]): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const { start, end } of hits) {
    if (end <= at) continue;
    if (start > at) parts.push({ text: text.slice(at, start), hit: false });
    parts.push({ text: text.slice(Math.max(start, at), end), hit: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), hit: false });
  return parts;
}

/** The beginning of the first word at or after a place. */
function wordBreak(text: string, at: number): number {
  if (at === 0) return 0;
  const blank = text.indexOf(" ", at);
  return blank >= 0 && blank - at < before ? blank + 1 : at;
}

/** Roughly what English stemming leaves of a word: enough to mark "building" for "build". */
function stem(text: string): string {
  if (!/^[a-z]{4,}$/.test(text)) return text;
  const bare = text.replace(/(?:ings?|edly|ed|ies|es|s|ly|er|y|e)$/, "");
  const kept = bare.length >= 3 ? bare : text;
  return kept.replace(/(?<=[aeiou][bdfgmnprt])([bdfgmnprt])$/, (letter) => (kept.at(-2) === letter ? "" : letter));
}
