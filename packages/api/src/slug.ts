import { createHash } from "node:crypto";
import slugify from "slugify";

/** What of a text fits into an address, and whether every letter and digit of it was carried over. */
function latinOf(text: string): { slug: string; whole: boolean } {
  const words = text
    .normalize("NFKC")
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}&]+/gu, " ");
  const latin = (part: string) => slugify(part, { lower: true, strict: true });
  const slug = latin(words)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const whole = [...words].every((char) => !/[\p{L}\p{N}]/u.test(char) || latin(char) !== "");
  return { slug, whole };
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
  const { slug, whole } = latinOf(name);
  const short = cut(slug, most - 9);
  if (!whole) return `${short.length >= least ? short : fallback}-${markOf(name)}`;
  if (slug.length > most) return `${short}-${markOf(name)}`;
  return slug.length >= least ? slug : `${fallback}-${slug || markOf(name)}`;
}

/** A post's slug: at most 80 characters; "post" for scripts that addresses can't carry. */
export function postSlug(title: string): string {
  return cut(latinOf(title).slug, 80) || "post";
}

/** A game's slug, the same for the same name on every machine. */
export function gameSlug(name: string): string {
  return distinctSlug(name, "game", 80, 1);
}

/** A tag's slug: 2 to 50 characters, the same for the same name in any script. A slug is its own slug. */
export function tagSlug(name: string): string {
  return distinctSlug(name, "tag", 50, 2);
}
