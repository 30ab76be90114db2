import { gameSlug } from "@medley/api/slug";
import inventedGames from "../../data/invented-games.json" with { type: "json" };
import twitchGames from "../../data/twitch-games.json" with { type: "json" };
import type { Random } from "../random/random.ts";
import { gameParts } from "../words/game-names.ts";
import { type Genre, genres } from "./genre.ts";

export interface Game {
  id: number;
  twitchId: string | null;
  name: string;
  slug: string;
  genre: Genre;
}

const twitchGenres: Record<string, Genre> = {
  "Just Chatting": "chat",
  "Grand Theft Auto V": "openworld",
  Fortnite: "royale",
  VALORANT: "shooter",
  "League of Legends": "moba",
  Minecraft: "sandbox",
  "Call of Duty: Warzone": "royale",
  "Apex Legends": "royale",
  "Dota 2": "moba",
  "Counter-Strike": "shooter",
  "Overwatch 2": "shooter",
  "ELDEN RING": "souls",
  "Teamfight Tactics": "tactics",
};

type Idea = Pick<Game, "twitchId" | "name" | "genre">;

/** The order of popularity: real games and invented ones in turn, so that every genre is among the liked ones. */
function inTurn(): Idea[] {
  const real = twitchGames.map(({ id, name }) => ({ twitchId: id, name, genre: twitchGenres[name] ?? "chat" }));
  const made = inventedGames.map(({ name, genre }) => ({ twitchId: null, name, genre: genre as Genre }));
  const paired = real.flatMap((game, at) => [game, ...made.slice(at, at + 1)]);
  return [...paired, ...made.slice(real.length)];
}

/** Every name that can be put together, in an order of its own. */
function furtherGames(random: Random): Idea[] {
  const { adjectives, nouns, whole } = gameParts;
  const names = [...whole, ...adjectives.flatMap((word) => nouns.map((noun) => `${word} ${noun}`))];
  return random.shuffled(names).map((name) => ({ twitchId: null, name, genre: random.pick(genres) }));
}

/** Twitch's most watched games and invented ones (`data/`), beyond them games of put-together names; the liked first. */
export function gatherGames(count: number, random: Random): Game[] {
  const known = inTurn();
  const ideas = count > known.length ? [...known, ...furtherGames(random.fork("games"))] : known;
  return ideas.slice(0, count).map((game, at) => ({ ...game, id: at + 1, slug: gameSlug(game.name) }));
}
