import { gameSlug } from "@medley/api/slug";
import inventedGames from "../../data/invented-games.json" with { type: "json" };
import twitchGames from "../../data/twitch-games.json" with { type: "json" };
import type { Genre } from "./genre.ts";

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

/** The order of popularity: real games and invented ones in turn, so that every genre is among the liked ones. */
function inTurn(): { twitchId: string | null; name: string; genre: Genre }[] {
  const real = twitchGames.map(({ id, name }) => ({ twitchId: id, name, genre: twitchGenres[name] ?? "chat" }));
  const made = inventedGames.map(({ name, genre }) => ({ twitchId: null, name, genre: genre as Genre }));
  const paired = real.flatMap((game, at) => [game, ...made.slice(at, at + 1)]);
  return [...paired, ...made.slice(real.length)];
}

/** Twitch's most watched games (data/twitch-games.json) and invented ones (data/invented-games.json). */
export const games: readonly Game[] = inTurn().map((game, at) => ({ ...game, id: at + 1, slug: gameSlug(game.name) }));
