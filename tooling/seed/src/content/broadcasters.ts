import type { Random } from "../random/random.ts";
import { weightedDraw, zipfWeights } from "../random/skew.ts";
import { channelNames, nameParts } from "../words/names.ts";
import { type Language, languages, languageWeights } from "../words/tongues.ts";
import type { Game } from "./games.ts";

export interface Broadcaster {
  id: number;
  twitchId: string;
  login: string;
  name: string;
  language: Language;
  /** What they play, the usual first. */
  plays: readonly Game[];
}

/** Beyond every id that Twitch has given so far, so that no real channel is taken for an invented one. */
const firstTwitchId = 900_000_000_000;

const drawLanguage = weightedDraw(languages.map((language) => languageWeights[language]));

/** Invented channels, the most clipped first. */
export function gatherBroadcasters(count: number, games: readonly Game[], random: Random): Broadcaster[] {
  const drawn = random.fork("broadcasters");
  const drawGame = weightedDraw(zipfWeights(games.length, 0.8));
  const play = () => playlist(() => games[drawGame(drawn)], drawn.between(1, 4));
  const left = new Map(languages.map((language): [Language, string[]] => [language, [...channelNames[language]]]));
  const logins = new Set<string>();
  const gathered: Broadcaster[] = [];
  while (gathered.length < count) {
    // Each language has a channel among the first, however few there are.
    const language = languages[gathered.length / 2] ?? languages[drawLanguage(drawn)] ?? "en";
    const name = left.get(language)?.shift() ?? newName(drawn);
    const login = name.toLowerCase();
    if (logins.has(login)) continue;
    logins.add(login);
    const id = gathered.length + 1;
    gathered.push({ id, twitchId: String(firstTwitchId + id * 7919), login, name, language, plays: play() });
  }
  return gathered;
}

function newName(random: Random): string {
  const name = `${random.pick(nameParts.second)}${random.pick(nameParts.first)}`;
  return random.pick([name, `${name}_tv`, `${name}${random.between(10, 99)}`, `its_${name}`]);
}

function playlist(draw: () => Game | undefined, wanted: number): Game[] {
  const found = new Set<Game>();
  while (found.size < wanted) {
    const game = draw();
    if (game) found.add(game);
  }
  return [...found];
}
