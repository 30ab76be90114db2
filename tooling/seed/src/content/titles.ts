import type { Random } from "../random/random.ts";
import { weightedDraw, zipfWeights } from "../random/skew.ts";
import { twists } from "../words/en/remarks.ts";
import { things, thingTwists } from "../words/things.ts";
import { type Language, languages, tongues } from "../words/tongues.ts";
import type { Topic } from "../words/voice.ts";
import { type Filling, fill } from "./slots.ts";

/** A title, and the word it names its moment by, if it does. */
export interface WrittenTitle {
  title: string;
  thing: string | null;
}

/** A title as it is kept, braces unfilled, and whether every title of its topic was used before. */
export interface StockTitle {
  pattern: string;
  again: boolean;
}

/** Takes titles in turn, so that none comes again before every other of its topic was used. */
export function titleStock(random: Random): (about: { topic: Topic; language: Language }) => StockTitle {
  const drawn = random.fork("titles");
  const left = new Map<string, { titles: string[]; again: boolean }>();

  return function takeTitle({ topic, language }) {
    const key = `${language}/${topic}`;
    const stock = left.get(key) ?? { titles: [], again: false };
    if (stock.titles.length === 0) {
      stock.again = left.has(key);
      stock.titles = drawn.shuffled(tongues[language].topics[topic]?.titles ?? []);
    }
    left.set(key, stock);
    return { pattern: stock.titles.pop() ?? "", again: stock.again };
  };
}

/**
 * Fills a title with a post's own words, and says it otherwise where it was used before. On a large site a third of
 * those also name their moment, by words of which most are rare.
 */
export function writeTitle(
  { pattern, again }: StockTitle,
  { language, filling, rareWords }: { language: Language; filling: Filling; rareWords: boolean },
  own: Random,
): WrittenTitle {
  const title = fill(pattern, filling);
  if (!again) return { title, thing: null };
  if (rareWords && own.chance(0.35)) {
    const thing = things[language][drawThing[language](own)] ?? "thing";
    return { title: fill(own.pick(thingTwists[language]), { title, thing }), thing };
  }
  const fresh = twistsIn[language === "en" ? "en" : "other"].filter((twist) => !repeats(twist, title, filling));
  return { title: fill(own.pick(fresh), { ...filling, title }), thing: null };
}

const drawThing = Object.fromEntries(
  languages.map((language) => [language, weightedDraw(zipfWeights(things[language].length, 0.9))]),
) as Record<Language, (random: Random) => number>;

/** Those without English words go with any language. */
const twistsIn = {
  en: twists,
  other: ["{title} ({game})", "{streamer}: {title}", "{title} | {streamer}", "{game}: {title}", "{title} #{n}"],
};

/** Whether a twist would name the channel or the game a second time. */
function repeats(twist: string, title: string, filling: Filling): boolean {
  return ["streamer", "game"].some((name) => twist.includes(`{${name}}`) && title.includes(filling[name] ?? ""));
}
