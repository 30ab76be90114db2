import type { Random } from "../random/random.ts";
import { twists } from "../words/en/remarks.ts";
import { type Language, tongues } from "../words/tongues.ts";
import type { Topic } from "../words/voice.ts";
import { type Filling, fill } from "./slots.ts";

/** Takes titles in turn, so that none comes again before every other of its topic was used. */
export function titleWriter(random: Random) {
  const drawn = random.fork("titles");
  const left = new Map<string, { titles: string[]; again: boolean }>();

  return function writeTitle(about: { topic: Topic; language: Language }, filling: Filling, own: Random): string {
    const key = `${about.language}/${about.topic}`;
    const stock = left.get(key) ?? { titles: [], again: false };
    if (stock.titles.length === 0) {
      stock.again = left.has(key);
      stock.titles = drawn.shuffled(tongues[about.language].topics[about.topic]?.titles ?? []);
    }
    left.set(key, stock);
    const title = fill(stock.titles.pop() ?? "", filling);
    if (!stock.again) return title;
    const fresh = twistsIn[about.language === "en" ? "en" : "other"].filter((twist) => !repeats(twist, title, filling));
    return fill(own.pick(fresh), { ...filling, title });
  };
}

/** Those without English words go with any language. */
const twistsIn = {
  en: twists,
  other: ["{title} ({game})", "{streamer}: {title}", "{title} | {streamer}", "{game}: {title}", "{title} #{n}"],
};

/** Whether a twist would name the channel or the game a second time. */
function repeats(twist: string, title: string, filling: Filling): boolean {
  return ["streamer", "game"].some((name) => twist.includes(`{${name}}`) && title.includes(filling[name] ?? ""));
}
