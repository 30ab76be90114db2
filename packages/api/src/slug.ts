import { createHash } from "node:crypto";
import slugify from "slugify";

const latin = (text: string) => slugify(text, { lower: true, strict: true });

function wordsOf(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}&]+/gu, " ");
}

/** What of some words fits into an address. */
function latinSlug(words: string): string {
  return latin(words)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** Whether every letter and digit is carried over into an address. */
function isCarried(words: string): boolean {
  return [...words].every((char) => !/[\p{L}\p{N}]/u.test(char) || latin(char) !== "");
}

function cut(slug: string, most: number): string {
  return slug.slice(0, most).replace(/-+$/, "");
}

/** Eight hexadecimal digits that stand for a text, however it is cased. */
function markOf(text: string): string {
  return createHash("sha256").update(text.normalize("NFKC").toLowerCase()).digest("hex").slice(0, 8);
}

/** A name's slug that tells it from other names: what letters can't carry is told by a mark. */
function distinctSlug(name: string, fallback: string, most: number, least: number): string {
  const words = wordsOf(name);
  const slug = latinSlug(words);
  const short = cut(slug, most - 9);
  if (!isCarried(words)) return `${short.length >= least ? short : fallback}-${markOf(name)}`;
  if (slug.length > most) return `${short}-${markOf(name)}`;
  return slug.length >= least ? slug : `${fallback}-${slug || markOf(name)}`;
}

/** A post's slug: at most 80 characters; "post" for scripts that addresses can't carry. */
export function postSlug(title: string): string {
  return cut(latinSlug(wordsOf(title)), 80) || "post";
}

/** An album's slug, likewise. */
export function albumSlug(title: string): string {
  return cut(latinSlug(wordsOf(title)), 80) || "album";
}

/** A game's slug, the same for the same name on every machine. */
export function gameSlug(name: string): string {
  return distinctSlug(name, "game", 80, 1);
}

/** A tag's slug: 2 to 50 characters, the same for the same name in any script. A slug is its own slug. */
export function tagSlug(name: string): string {
  return distinctSlug(name, "tag", 50, 2);
}
