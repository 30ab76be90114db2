import { everything, type ListingFilter } from "@medley/db/sql/feed/scope";
import type { World } from "../site/world.ts";

/** Kinds of feeds whose order is compared with the full computation, and those of each kind. */
export function scopesOf(world: World): Readonly<Record<string, readonly ListingFilter[]>> {
  return {
    unfiltered: [everything],
    games: world.games.map((game) => ({ ...everything, game })),
    tags: world.tags.map((tag) => ({ ...everything, tags: [tag] })),
    broadcasters: world.broadcasters.map((broadcaster) => ({ ...everything, broadcaster })),
    languages: world.languages.map((language) => ({ ...everything, language })),
  };
}
