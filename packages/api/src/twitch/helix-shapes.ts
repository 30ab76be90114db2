import { z } from "zod";
import { clipSlugPattern } from "../clip/clip-url.ts";

/** What the product keeps of a clip. Times are ISO 8601 in UTC. */
export type TwitchClip = {
  slug: string;
  title: string;
  broadcasterId: string;
  broadcasterName: string;
  creatorId: string | null;
  creatorName: string | null;
  gameId: string | null;
  language: string;
  durationSeconds: number;
  viewCount: number;
  thumbnailUrl: string;
  createdAt: string;
};

export type TwitchGame = { id: string; name: string; boxArtUrl: string };

export type TwitchUser = { id: string; login: string; displayName: string; avatarUrl: string };

const Id = z.string().min(1).max(100);
const ImageUrl = z.url({ protocol: /^https$/ });
/** Twitch says "none" with an empty text. */
const Optional = z.string().transform((text) => text || null);

/** A clip as Helix sends it, and as its archives hold it. */
export const HelixClip = z
  .object({
    id: z.string().regex(clipSlugPattern),
    broadcaster_id: Id,
    broadcaster_name: z.string().min(1),
    creator_id: Optional,
    creator_name: Optional,
    game_id: Optional,
    language: z.string().max(35),
    title: z.string(),
    view_count: z.int().min(0),
    created_at: z.iso.datetime(),
    thumbnail_url: ImageUrl,
    duration: z.number().min(0),
  })
  .transform(
    (clip): TwitchClip => ({
      slug: clip.id,
      title: clip.title.slice(0, 255),
      broadcasterId: clip.broadcaster_id,
      broadcasterName: clip.broadcaster_name,
      creatorId: clip.creator_id,
      creatorName: clip.creator_name,
      gameId: clip.game_id,
      language: clip.language,
      durationSeconds: clip.duration,
      viewCount: clip.view_count,
      thumbnailUrl: clip.thumbnail_url,
      createdAt: clip.created_at,
    }),
  );

/** Box art comes as a pattern; 285 × 380 is what Twitch's own pages show. */
const BoxArtUrl = z
  .string()
  .transform((pattern) => pattern.replace("{width}", "285").replace("{height}", "380"))
  .pipe(ImageUrl);

export const HelixGame = z
  .object({ id: Id, name: z.string().min(1), box_art_url: BoxArtUrl })
  .transform((game): TwitchGame => ({ id: game.id, name: game.name, boxArtUrl: game.box_art_url }));

export const HelixUser = z
  .object({ id: Id, login: z.string().min(1), display_name: z.string().min(1), profile_image_url: ImageUrl })
  .transform(
    (user): TwitchUser => ({
      id: user.id,
      login: user.login,
      displayName: user.display_name,
      avatarUrl: user.profile_image_url,
    }),
  );
