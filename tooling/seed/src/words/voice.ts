/** What clips are about. */
export type Topic =
  | ("clutch" | "teamfight" | "fail" | "glitch" | "boss" | "speedrun" | "jumpscare" | "build" | "luck")
  | ("chat" | "cooking" | "pets" | "music" | "race" | "roleplay" | "strategy" | "tech" | "wholesome");

/** A comment and answers that fit it. */
export type Exchange = readonly [comment: string, ...answers: string[]];

/**
 * How people speak of one topic in one language. Words in braces are filled in for each post: {streamer} {game} {n}
 * {hp} {tries} {hours} {s} {viewers}, in English also {place} {foe} {item} of the game's genre.
 */
export interface Voice {
  titles: readonly string[];
  talk: readonly Exchange[];
}

/** What people say in a language: about each topic, and whatever the topic. */
export interface Tongue {
  topics: Partial<Record<Topic, Voice>>;
  talk: readonly Exchange[];
  /** Answers to anything. */
  replies: readonly string[];
  /** Descriptions under a post, in Markdown. */
  descriptions: readonly string[];
}
