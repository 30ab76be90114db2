import { renderMarkdown } from "@medley/api/markdown";
import type { Random } from "../random/random.ts";
import { nouns } from "../words/en/nouns.ts";
import type { Broadcaster } from "./broadcasters.ts";
import type { Game } from "./games.ts";

/** What the braces in a post's words stand for, the same in its title and in its comments. */
export type Filling = Record<string, string>;

export function drawFilling(game: Game, broadcaster: Broadcaster, random: Random): Filling {
  const { place, foe, item } = nouns[game.genre];
  return {
    streamer: broadcaster.name,
    game: game.name,
    n: String(random.between(3, 5)),
    hp: String(random.between(2, 19)),
    tries: String(random.between(23, 480)),
    hours: String(random.between(2, 14)),
    s: String(random.between(3, 38)),
    viewers: String(random.between(40, 9_000)),
    place: random.pick(place),
    foe: random.pick(foe),
    item: random.pick(item),
  };
}

/** The words with their braces filled, beginning with a capital where they begin with a filling. */
export function fill(pattern: string, filling: Filling): string {
  return opened(pattern).replace(/\{(\w+)\}/g, (_, name: string) => standsFor(name, filling));
}

const rendered = new Map<string, string>();

/** What Markdown makes of the filled words. A pattern is rendered once: millions of comments are made of few of them. */
export function fillHtml(pattern: string, filling: Filling, flavour: "comment" | "description"): string {
  const key = `${flavour} ${pattern}`;
  let html = rendered.get(key);
  if (html === undefined) {
    html = renderMarkdown(opened(pattern).replace(/\{(\w+)\}/g, "Zq$1qZ"), { flavour });
    rendered.set(key, html);
  }
  return html.replace(/Zq(\w+?)qZ/g, (_, name: string) => escaped(standsFor(name, filling)));
}

/** Marks a filling that opens a sentence: it is written with a capital. */
function opened(pattern: string): string {
  return pattern.replace(
    /^(@\{mention\} )?\{(place|foe|item)\}/,
    (_, before = "", name) => `${before}{${capital(name)}}`,
  );
}

function standsFor(name: string, filling: Filling): string {
  const value = filling[name] ?? (name === capital(name) ? capital(filling[name.toLowerCase()] ?? "") : "");
  if (value === "") throw new Error(`Nothing stands for {${name}}`);
  return value;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const escaped = (text: string) =>
  text.replace(/[&<>]/g, (sign) => (sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : "&gt;"));
