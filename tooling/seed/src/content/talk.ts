import type { Random } from "../random/random.ts";
import { openings, remarks } from "../words/en/remarks.ts";
import { tongues } from "../words/tongues.ts";
import type { Exchange } from "../words/voice.ts";
import type { SeedPost } from "./posts.ts";

/** What is said under one post, braces unfilled: nothing twice as long as there is something else to say. */
export interface Talk {
  root(random: Random): { body: string; answers: string[] };
  reply(random: Random): string;
}

export function talkOf({ topic, language }: Pick<SeedPost, "topic" | "language">, random: Random): Talk {
  const tongue = tongues[language];
  const about = random.deck(tongue.topics[topic]?.talk ?? []);
  const general = random.deck(tongue.talk);
  const english = random.deck(language === "en" ? [] : (tongues.en.topics[topic]?.talk ?? []));
  const own = random.deck(tongue.replies);
  const foreign = random.deck(language === "en" ? [] : tongues.en.replies);

  function nextExchange(random: Random): Exchange | undefined {
    const order = random.chance(0.7) ? [about, general] : [general, about];
    const stocks = random.chance(0.2) ? [english, ...order] : [...order, english];
    return stocks.find((stock) => stock.length > 0)?.pop();
  }

  const unsaid = random.deck(remarks);
  function remark(random: Random): Exchange {
    const words = unsaid.pop() ?? random.pick(remarks);
    if (random.chance(0.35)) return [words.charAt(0).toUpperCase() + words.slice(1)];
    return [`${random.pick(openings)} ${words}`];
  }

  return {
    root(random) {
      const remarked = language === "en" && random.chance(0.25);
      const [body, ...answers] = (remarked ? undefined : nextExchange(random)) ?? remark(random);
      return { body, answers };
    },
    reply(random) {
      const words = (random.chance(0.85) ? own.pop() : foreign.pop()) ?? own.pop() ?? foreign.pop();
      return words ?? random.pick(tongue.replies);
    },
  };
}
