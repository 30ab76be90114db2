import type { Random } from "../random/random.ts";
import { nameParts } from "../words/names.ts";
import type { Broadcaster } from "./broadcasters.ts";
import { clipSlug } from "./clip-slug.ts";
import type { Game } from "./games.ts";
import type { Slot } from "./timeline.ts";

const hourMs = 3_600_000;

/** What Twitch would know of the clip; less of it where the form was filled in by hand. */
export function clipOf(
  { slot, broadcaster, game, title }: { slot: Slot; broadcaster: Broadcaster; game: Game; title: string },
  random: Random,
) {
  const place = { slug: clipSlug(random), broadcasterId: broadcaster.id, gameId: game.id };
  if (random.chance(0.1)) return { ...place, ...knownToNobody };
  const creator = `${random.pick(nameParts.first)}${random.pick(nameParts.second)}${random.int(90)}`;
  const lag = Math.min(random.wait(20), 24 * 150) * hourMs;
  return {
    ...place,
    source: "twitch",
    // Titles on Twitch are often left as the stream's own.
    twitchTitle: random.chance(0.4) ? title : `${game.name} | !socials !schedule`,
    creatorTwitchId: String(800_000_000_000 + random.int(1e9)),
    creatorName: creator,
    // Twitch clips are 5 to 60 seconds long, half of them the default 30 or a little less.
    durationSeconds: random.chance(0.5) ? 28 + random.int(21) / 10 : random.between(60, 600) / 10,
    twitchViewCount: Math.round((slot.votes + 3) * Math.exp(2.2 + 1.1 * random.normal())),
    clippedAt: new Date(slot.submittedAt.getTime() - Math.round(lag) - 60_000),
  } as const;
}

const knownToNobody = {
  source: "manual",
  twitchTitle: null,
  creatorTwitchId: null,
  creatorName: null,
  durationSeconds: null,
  twitchViewCount: null,
  clippedAt: null,
} as const;
