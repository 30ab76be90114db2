import type { Topic } from "../words/voice.ts";

export type Genre =
  | ("shooter" | "royale" | "moba" | "sandbox" | "souls" | "openworld" | "chat" | "tactics")
  | ("racing" | "horror" | "platformer" | "rhythm" | "cosy" | "space" | "physics");

/** What clips of a genre are about, the commonest first. */
export const topicsOf: Record<Genre, readonly Topic[]> = {
  shooter: ["clutch", "fail", "luck", "tech", "wholesome"],
  royale: ["clutch", "fail", "luck", "glitch", "wholesome"],
  moba: ["teamfight", "fail", "strategy", "clutch", "tech"],
  sandbox: ["build", "fail", "glitch", "luck", "wholesome"],
  souls: ["boss", "fail", "speedrun", "glitch"],
  openworld: ["roleplay", "glitch", "fail", "wholesome"],
  chat: ["chat", "pets", "cooking", "tech", "music", "wholesome"],
  tactics: ["strategy", "luck", "fail"],
  racing: ["race", "fail", "glitch"],
  horror: ["jumpscare", "fail", "pets", "tech"],
  platformer: ["speedrun", "fail", "boss"],
  rhythm: ["music", "fail"],
  cosy: ["build", "wholesome", "pets", "luck"],
  space: ["glitch", "fail", "build", "luck"],
  physics: ["glitch", "fail", "speedrun"],
};

export const genres = Object.keys(topicsOf) as Genre[];
