import { broadcasterOf, languageOf } from "../clip/facts.ts";
import { HelixClip, HelixGame, type TwitchClip, type TwitchGame } from "../twitch/helix-shapes.ts";
import { unnamedGame } from "./rules.ts";

const shortestTitle = 3;

/** A clip or game as Twitch's Helix API answers it, as a line with a type; null for anything else. Throws a `ZodError`. */
export function helixLine(value: object): object | null {
  if ("broadcaster_id" in value) return clipLine(HelixClip.parse(value));
  return "box_art_url" in value ? gameLine(HelixGame.parse(value)) : null;
}

/** It keeps the date it has on Twitch. */
function clipLine(clip: TwitchClip) {
  const { login, name, twitchId } = broadcasterOf(clip, undefined);
  const said = clip.title.trim();
  const title = [...said].length < shortestTitle ? `${said} · ${name}`.replace(/^ · /, "") : said;
  return {
    type: "clip",
    slug: clip.slug,
    title: title.length < shortestTitle ? `Clip of ${title}` : [...title].slice(0, 200).join(""),
    language: languageOf(clip.language),
    createdAt: clip.createdAt,
    thumbnailUrl: clip.thumbnailUrl,
    source: "twitch",
    twitchTitle: clip.title,
    broadcaster: { login, name, twitchId },
    game: clip.gameId === null ? null : { name: unnamedGame(clip.gameId), twitchId: clip.gameId },
    creatorTwitchId: clip.creatorId,
    creatorName: clip.creatorName,
    durationSeconds: clip.durationSeconds,
    twitchViewCount: clip.viewCount,
    clippedAt: clip.createdAt,
  };
}

function gameLine({ id, name, boxArtUrl }: TwitchGame) {
  return { type: "game", name: name.slice(0, 200), twitchId: id, boxArtUrl };
}
