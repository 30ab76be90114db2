import { expect, test } from "vitest";
import { openTwitch, slug, unavailable } from "./testing/open-twitch.ts";

test("a clip comes with everything the product keeps of it", async () => {
  const { twitch } = await openTwitch();
  expect(await twitch.findClip(slug)).toEqual({
    slug,
    title: "A fine play",
    broadcasterId: "141981764",
    broadcasterName: "TwitchDev",
    creatorId: "53834192",
    creatorName: "BlackNova03",
    gameId: "509670",
    language: "en",
    durationSeconds: 12.9,
    viewCount: 10,
    thumbnailUrl: `https://clips-media-assets2.twitch.tv/${slug}-preview-480x272.jpg`,
    createdAt: "2026-10-30T22:34:18Z",
  });
});

test("what Twitch leaves empty is null, and a long title is cut to what is kept", async () => {
  const { twitch, standIn } = await openTwitch();
  standIn.addClip({
    id: "Bare",
    game_id: "",
    creator_id: "",
    creator_name: "",
    vod_offset: null,
    title: "x".repeat(300),
  });
  const clip = await twitch.findClip("Bare");
  expect(clip).toMatchObject({ gameId: null, creatorId: null, creatorName: null, title: "x".repeat(255) });
});

test("games and users come by id, unknown ones left out", async () => {
  const { twitch, standIn } = await openTwitch();
  standIn.addGame({ id: "33214", name: "Fortnite" });
  standIn.addUser({ id: "141981764", login: "twitchdev", display_name: "TwitchDev" });
  const games = await twitch.findGames(["1", "33214", "33214"]);
  expect([...games.values()]).toEqual([
    { id: "33214", name: "Fortnite", boxArtUrl: "https://static-cdn.jtvnw.net/ttv-boxart/33214-285x380.jpg" },
  ]);
  const users = await twitch.findUsers(["141981764", "2"]);
  expect([...users.keys()]).toEqual(["141981764"]);
  expect(users.get("141981764")).toMatchObject({ login: "twitchdev", displayName: "TwitchDev" });
});

test("many ids are asked for a hundred at a time", async () => {
  const { twitch, standIn, asked } = await openTwitch();
  const ids = Array.from({ length: 250 }, (_, index) => String(1000 + index));
  for (const id of ids) standIn.addGame({ id });
  expect([...(await twitch.findGames(ids)).keys()]).toEqual(ids);
  expect(asked("GET /helix/games")).toBe(3);
  expect((await twitch.findGames([])).size).toBe(0);
});

test("twenty callers at once fetch one token", async () => {
  const { twitch, standIn, asked } = await openTwitch();
  const slugs = Array.from({ length: 20 }, (_, index) => `Clip${index}`);
  for (const id of slugs) standIn.addClip({ id });
  const clips = await Promise.all(slugs.map((each) => twitch.findClip(each)));
  expect(clips.map((clip) => clip?.slug)).toEqual(slugs);
  expect(asked("POST /oauth2/token")).toBe(1);
  expect(asked("GET /helix/clips")).toBe(20);
});

test("a refused token is renewed once for all who were refused", async () => {
  const { twitch, standIn, asked } = await openTwitch();
  await twitch.findClip(slug);
  standIn.revokeTokens();
  const slugs = Array.from({ length: 20 }, (_, index) => `Clip${index}`);
  for (const id of slugs) standIn.addClip({ id });
  const clips = await Promise.all(slugs.map((each) => twitch.findClip(each)));
  expect(clips.every(Boolean)).toBe(true);
  expect(asked("POST /oauth2/token")).toBe(2);
});

test("a token that Twitch refuses even when it is new makes Twitch unavailable, not the clip unknown", async () => {
  const { twitch, standIn, asked } = await openTwitch();
  standIn.next(401, 401);
  await expect(twitch.findClip(slug)).rejects.toMatchObject(unavailable);
  expect(asked("POST /oauth2/token")).toBe(2);
  expect(await twitch.findClip(slug)).toMatchObject({ slug });
});

test("a token is renewed a minute before it ends", async () => {
  const { twitch, clock, asked } = await openTwitch();
  await twitch.findClip(slug);
  clock.advance(5_011_271 - 61);
  await twitch.findClip("One");
  expect(asked("POST /oauth2/token")).toBe(1);
  clock.advance(2);
  await twitch.findClip("Other");
  expect(asked("POST /oauth2/token")).toBe(2);
});

test("wrong credentials make Twitch unavailable, and are tried again by the next call", async () => {
  const { twitch, failures, asked } = await openTwitch({ clientSecret: "wrong" });
  for (let call = 0; call < 6; call++)
    await expect(twitch.findClip(`${slug}${call}`)).rejects.toMatchObject(unavailable);
  expect(asked("POST /oauth2/token")).toBe(6);
  expect(new Set(failures)).toEqual(new Set(["refused"]));
});

test("an unknown slug is null, and asked for again after a minute", async () => {
  const { twitch, standIn, clock, asked } = await openTwitch();
  expect(await twitch.findClip("Unknown")).toBeNull();
  standIn.addClip({ id: "Unknown" });
  clock.advance(59);
  expect(await twitch.findClip("Unknown")).toBeNull();
  expect(asked("GET /helix/clips")).toBe(1);
  clock.advance(1);
  expect(await twitch.findClip("Unknown")).toMatchObject({ slug: "Unknown" });
});

test("a slug that Twitch answers 404 for is unknown too", async () => {
  const { twitch, standIn } = await openTwitch();
  standIn.next(404);
  expect(await twitch.findClip(slug)).toBeNull();
});

test("an answer is kept for an hour, and costs no call until then", async () => {
  const { twitch, standIn, clock } = await openTwitch();
  standIn.addGame({ id: "1" });
  await twitch.findClip(slug);
  await twitch.findGames(["1"]);
  standIn.requests.length = 0;
  standIn.always(500);
  clock.advance(3_599);
  expect(await twitch.findClip(slug)).toMatchObject({ slug });
  expect((await twitch.findGames(["1"])).size).toBe(1);
  expect(standIn.requests).toEqual([]);
  standIn.always("answer");
  clock.advance(1);
  await twitch.findClip(slug);
  expect(standIn.requests).toHaveLength(1);
});
