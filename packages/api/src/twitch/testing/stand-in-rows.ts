/** A clip as Helix spells it, with life-like values for what the test does not care about. */
export function standInClip(clip: { id: string } & Partial<ReturnType<typeof clipRow>>) {
  return { ...clipRow(clip.id), ...clip };
}

export function standInGame(game: { id: string; name?: string; box_art_url?: string }) {
  const boxArt = `https://static-cdn.jtvnw.net/ttv-boxart/${game.id}-{width}x{height}.jpg`;
  return { name: "Science & Technology", box_art_url: boxArt, igdb_id: "", ...game };
}

export function standInUser(user: { id: string; login?: string; display_name?: string; profile_image_url?: string }) {
  const login = user.login ?? `user${user.id}`;
  return {
    login,
    display_name: login,
    type: "",
    broadcaster_type: "partner",
    description: "",
    profile_image_url: `https://static-cdn.jtvnw.net/jtv_user_pictures/${user.id}-profile_image-300x300.png`,
    offline_image_url: "",
    view_count: 0,
    created_at: "2016-12-14T20:32:28Z",
    ...user,
  };
}

function clipRow(id: string) {
  return {
    id,
    url: `https://clips.twitch.tv/${id}`,
    embed_url: `https://clips.twitch.tv/embed?clip=${id}`,
    broadcaster_id: "141981764",
    broadcaster_name: "TwitchDev",
    creator_id: "53834192",
    creator_name: "BlackNova03",
    video_id: "205586603",
    game_id: "509670",
    language: "en",
    title: "A fine play",
    view_count: 10,
    created_at: "2026-10-30T22:34:18Z",
    thumbnail_url: `https://clips-media-assets2.twitch.tv/${id}-preview-480x272.jpg`,
    duration: 12.9,
    vod_offset: 480 as number | null,
    is_featured: false,
  };
}
