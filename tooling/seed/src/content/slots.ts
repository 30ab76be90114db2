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
  const filled = pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = filling[name];
    if (value === undefined) throw new Error(`Nothing stands for {${name}}`);
    return value;
  });
  const begins = /^\{(place|foe|item)\}/.test(pattern);
  return begins ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled;
}
