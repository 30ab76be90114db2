import type { Random } from "../random/random.ts";
import { slugParts } from "../words/slugs.ts";

const tailLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** A slug as Twitch makes them, such as `SpicyOtterDancingPogChamp-3kQz81LwXo_a9TcR`. */
export function clipSlug(random: Random): string {
  const { adjectives, nouns, verbs, emotes } = slugParts;
  const words = [random.pick(adjectives), random.pick(nouns), random.pick(verbs), random.pick(emotes)];
  const tail = Array.from({ length: 16 }, () => tailLetters[random.int(64)]);
  return `${words.join("")}-${tail.join("")}`;
}
