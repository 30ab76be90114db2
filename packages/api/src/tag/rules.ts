import { createHash } from "node:crypto";
import { tagSlug } from "../slug.ts";

/** How many tags a post may be given by one act, being made included. */
export const mostTagsAtOnce = 10;

/** What a new tag's colour is taken from: middle tones that the pages darken or lighten for contrast. */
const palette = [
  "#d9480f",
  "#b7791f",
  "#5c940d",
  "#2f9e44",
  "#0c8599",
  "#1971c2",
  "#3b5bdb",
  "#6741d9",
  "#9c36b5",
  "#c2255c",
  "#e03131",
  "#6c757d",
] as const;

/** A tag's first colour: the same for the same slug on every machine. */
export function tagColor(slug: string): string {
  const byte = createHash("sha256").update(slug).digest().readUInt8();
  return palette[byte % palette.length] ?? palette[0];
}

export interface WantedTag {
  slug: string;
  name: string;
  color: string;
}

/** The tags that names stand for, in the order of slugs; names with one slug are one tag, called as the first says. */
export function wantedTags(names: readonly string[]): WantedTag[] {
  const bySlug = new Map<string, WantedTag>();
  for (const name of names) {
    const slug = tagSlug(name);
    if (!bySlug.has(slug)) bySlug.set(slug, { slug, name, color: tagColor(slug) });
  }
  return [...bySlug.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
