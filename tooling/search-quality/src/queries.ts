import type { PostLabel } from "@medley/seed";

/** What somebody who searches so is after, said of what posts were made from and never of the words in them. */
export interface Wanted {
  topics?: readonly PostLabel["topic"][];
  game?: string;
  broadcaster?: string;
  language?: PostLabel["language"];
  notGame?: string;
}

export interface LabelledQuery {
  q: string;
  wanted: Wanted;
  kind: "topic" | "moment" | "game" | "channel" | "both" | "script" | "typo" | "syntax" | "half";
}

const about = (kind: LabelledQuery["kind"], wanted: Wanted, ...queries: string[]): LabelledQuery[] =>
  queries.map((q) => ({ q, wanted, kind }));

/** What people type: what clips are about, moments they remember, games, channels, in several scripts, misspelt too. */
export const labelledQueries: readonly LabelledQuery[] = [
  // What clips are about.
  ...about("topic", { topics: ["clutch", "teamfight"] }, "clutch", "esports"),
  ...about("topic", { topics: ["speedrun"] }, "speedrun", "speedruns", "world record", "personal best"),
  ...about("topic", { topics: ["pets"] }, "pets", "cat", "dog", "hamster", "cats and dogs or parrot"),
  ...about("topic", { topics: ["cooking"] }, "cooking", "omelette", "noodles bowl", "soup"),
  ...about("topic", { topics: ["music"] }, "music", "piano", "song", "lullaby"),
  ...about("topic", { topics: ["build"] }, "building", "cathedral", "sorting machine"),
  ...about("topic", { topics: ["roleplay"] }, "roleplay", "heist", "undercover", "getaway driver"),
  ...about("topic", { topics: ["glitch"] }, "glitch", "glitches", "physics engine", "elevator sideways"),
  ...about("topic", { topics: ["jumpscare"] }, "jumpscare", "jumpscares", "doorbell"),
  ...about("topic", { topics: ["boss"] }, "boss fight", "parry", "second phase"),
  ...about("topic", { topics: ["race"] }, "racing overtake", "pit crew", "wet track"),
  ...about("topic", { topics: ["tech"] }, "technical difficulties", "power cut", "green screen", "mic off"),
  ...about("topic", { topics: ["strategy", "teamfight"] }, "big brain"),
  ...about("topic", { topics: ["strategy"] }, "sacrifice", "quiet move"),
  ...about("topic", { topics: ["luck", "fail"] }, "unlucky"),
  ...about("topic", { topics: ["luck", "race"] }, "lucky"),
  ...about("topic", { topics: ["luck"] }, "coin flip", "dice", "first pull"),
  ...about("topic", { topics: ["wholesome"] }, "sunset lobby", "grandpa", "good night viewers"),
  ...about("topic", { topics: ["chat"] }, "ducks knees", "poll mistake"),
  ...about("topic", { topics: ["wholesome", "roleplay"] }, "proximity chat"),
  ...about("topic", { topics: ["boss", "speedrun"] }, "first try"),
  ...about("topic", { topics: ["fail", "tech", "cooking"] }, "fail"),
  // Moments somebody half remembers.
  ...about("moment", { topics: ["glitch"] }, "horse helicopter", "leaves the planet", "door barrel speed of light"),
  ...about("moment", { topics: ["pets"] }, "cat keyboard potions", "tortoise desk", "parrot subscriber alert"),
  ...about("moment", { topics: ["fail"] }, "reads the tutorial and ignores it", "only one button", "wrong turn"),
  ...about("moment", { topics: ["teamfight"] }, "base race", "12k gold behind"),
  ...about("moment", { topics: ["cooking"] }, "smoke alarm", "onion saddest joke"),
  ...about("moment", { topics: ["roleplay"] }, "goat courtroom", "stops at every red light"),
  ...about("moment", { topics: ["tech"] }, "windows restart", "wrong window recipe"),
  ...about("moment", { topics: ["race"] }, "last to first in one lap", "ran out of fuel"),
  ...about("moment", { topics: ["clutch"] }, "watch the minimap", "out of ammo"),
  ...about("moment", { topics: ["chat"] }, "cricket tea cups", "typo merch"),
  // Games and channels.
  ...about("game", { game: "Minecraft" }, "minecraft"),
  ...about("game", { game: "ELDEN RING" }, "elden ring", "Elden"),
  ...about("game", { game: "VALORANT" }, "valorant"),
  ...about("game", { game: "Counter-Strike" }, "counter-strike", "counter strike"),
  ...about("game", { game: "Teamfight Tactics" }, "teamfight tactics"),
  ...about("game", { game: "Turnip Republic" }, "turnip republic"),
  ...about("game", { game: "Grand Theft Auto V" }, "grand theft auto", "theft auto v"),
  ...about("game", { game: "Hollow Tide" }, "hollow tide"),
  ...about("channel", { broadcaster: "kaffeekanne" }, "kaffeekanne"),
  ...about("channel", { broadcaster: "nightjarlive" }, "nightjarlive", "Nightjar"),
  ...about("channel", { broadcaster: "tsukimi_ch" }, "tsukimi_ch", "tsukimi"),
  // Both at once.
  ...about("both", { topics: ["build"], game: "Minecraft" }, "minecraft building"),
  ...about("both", { topics: ["fail"], game: "Minecraft" }, "minecraft fail"),
  ...about("both", { topics: ["boss"], game: "ELDEN RING" }, "elden ring boss"),
  ...about("both", { topics: ["clutch"], game: "VALORANT" }, "valorant clutch"),
  ...about("both", { topics: ["speedrun"], game: "ELDEN RING" }, "elden ring speedrun"),
  ...about("both", { topics: ["pets"], game: "Just Chatting" }, "just chatting pets"),
  // Several scripts.
  ...about("script", { topics: ["pets"], language: "ja" }, "猫", "ハムスター"),
  ...about("script", { topics: ["clutch"], language: "ja" }, "クラッチ"),
  ...about("script", { topics: ["clutch", "boss", "build"], language: "ja" }, "神プレイ"),
  ...about("script", { topics: ["build"], language: "ja" }, "建築", "電車"),
  ...about("script", { topics: ["fail"], language: "ja" }, "説明書"),
  ...about("script", { topics: ["teamfight"], language: "zh" }, "团战", "辅助"),
  ...about("script", { topics: ["cooking"], language: "zh" }, "烟雾报警器"),
  ...about("script", { topics: ["clutch"], language: "ko" }, "클러치"),
  ...about("script", { topics: ["teamfight"], language: "ko" }, "서포터"),
  ...about("script", { topics: ["pets"], language: "ru" }, "кот"),
  ...about("script", { topics: ["glitch"], language: "ru" }, "вертолетом", "лифт"),
  ...about("script", { topics: ["clutch", "teamfight", "pets"], language: "ru" }, "лучшие моменты"),
  ...about("script", { topics: ["chat"], language: "ar" }, "البط", "التصويت"),
  ...about("script", { topics: ["fail", "glitch", "tech"], language: "de" }, "grösste pannen", "grosste pannen"),
  ...about("script", { topics: ["clutch", "race"], language: "es" }, "jugadon"),
  ...about("script", { topics: ["glitch"], language: "fr" }, "hélicoptère", "helicoptere"),
  ...about("script", { topics: ["pets"], language: "de" }, "kater", "schildkröte"),
  // Misspelt.
  ...about("typo", { topics: ["speedrun"] }, "speedrn", "spedrun"),
  ...about("typo", { topics: ["glitch"] }, "glich", "helicoptr"),
  ...about("typo", { topics: ["jumpscare"] }, "jumpscre"),
  ...about("typo", { topics: ["build"] }, "cathedrall", "biulding"),
  ...about("typo", { topics: ["cooking"] }, "cookign", "omlette"),
  ...about("typo", { topics: ["roleplay"] }, "rolepaly"),
  ...about("typo", { topics: ["boss"] }, "boss fihgt"),
  ...about("typo", { topics: ["pets"] }, "hamstr", "tortose"),
  ...about("typo", { game: "Minecraft" }, "minecarft", "mincraft"),
  ...about("typo", { game: "VALORANT" }, "valornat"),
  ...about("typo", { game: "ELDEN RING" }, "eldn ring"),
  ...about("typo", { broadcaster: "kaffeekanne" }, "kafeekanne"),
  // Signs with a meaning.
  ...about("syntax", { topics: ["cooking", "music"] }, "cooking or music"),
  ...about("syntax", { topics: ["build"], notGame: "Minecraft" }, "building -minecraft"),
  ...about("syntax", { topics: ["speedrun"] }, '"world record"'),
  ...about("syntax", { topics: ["pets"] }, '"mouse cursor" or "one paw"'),
  // Still being typed.
  ...about("half", { topics: ["speedrun"] }, "speedr"),
  ...about("half", { topics: ["jumpscare"] }, "jumpsc"),
  ...about("half", { topics: ["build"] }, "cathedr"),
  ...about("half", { topics: ["boss"] }, "boss fig"),
  ...about("half", { game: "Minecraft" }, "minec"),
];
