import { afterEach, expect, test, vi } from "vitest";
import { openTwitch, slug, unavailable } from "./testing/open-twitch.ts";

afterEach(() => {
  vi.useRealTimers();
});

test("a network failure and a server error are tried again, twice at most", async () => {
  const { twitch, standIn, failures } = await openTwitch();
  standIn.next("drop", 503);
  expect(await twitch.findClip(slug)).toMatchObject({ slug });
  expect(failures).toEqual(["network", "status"]);
  standIn.next(500, 500, 500);
  await expect(twitch.findGames(["1"])).rejects.toMatchObject(unavailable);
  expect(await twitch.findGames(["1"])).toEqual(new Map());
});

test("a redirect is not followed: nobody else gets the token", async () => {
  const { twitch, standIn, asked } = await openTwitch();
  standIn.next("redirect", "redirect", "redirect");
  await expect(twitch.findClip(slug)).rejects.toMatchObject(unavailable);
  expect(asked("GET /elsewhere")).toBe(0);
});

test("a request that Twitch refuses is not tried again, and shuts nobody else out", async () => {
  const { twitch, standIn, asked } = await openTwitch();
  standIn.next(400, 400, 400, 400, 400, 400);
  for (let call = 0; call < 6; call++) await expect(twitch.findClip(`Odd${call}`)).rejects.toMatchObject(unavailable);
  expect(asked("GET /helix/clips?id=Odd")).toBe(6);
  expect(await twitch.findClip(slug)).toMatchObject({ slug });
});

test("a rate limit that soon ends is waited for", async () => {
  const { twitch, standIn, asked } = await openTwitch();
  standIn.next({ limited: 0 }, { limited: -1 });
  expect(await twitch.findClip(slug)).toMatchObject({ slug });
  expect(asked("GET /helix/clips")).toBe(3);
});

test("a rate limit that ends later, or doesn't end, is the caller's to wait for", async () => {
  const { twitch, standIn, asked } = await openTwitch();
  standIn.next({ limited: 25 });
  await expect(twitch.findClip(slug)).rejects.toMatchObject({ ...unavailable, facts: { retryAfterSeconds: 25 } });
  expect(asked("GET /helix/clips")).toBe(1);
  standIn.next({ limited: 0 }, { limited: 0 }, { limited: 0 });
  await expect(twitch.findClip(slug)).rejects.toMatchObject(unavailable);
  expect(asked("GET /helix/clips")).toBe(4);
});

test("an answer that does not come in time makes Twitch unavailable, without another attempt", async () => {
  const { twitch, standIn, failures } = await openTwitch({ timeoutMs: 150 });
  standIn.next("silent");
  const start = performance.now();
  await expect(twitch.findClip(slug)).rejects.toMatchObject(unavailable);
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(failures).toEqual(["timeout"]);
  expect(await twitch.findClip(slug)).toMatchObject({ slug });
});

for (const behaviour of ["not json", "other shape"] as const) {
  test(`an answer that is ${behaviour} makes Twitch unavailable, and is not kept`, async () => {
    const { twitch, standIn, failures } = await openTwitch();
    standIn.next(behaviour);
    await expect(twitch.findClip(slug)).rejects.toMatchObject(unavailable);
    expect(failures).toEqual(["malformed"]);
    expect(await twitch.findClip(slug)).toMatchObject({ slug });
  });
}

test("a row with an address that is no https one is malformed", async () => {
  const { twitch, standIn } = await openTwitch();
  standIn.addClip({ id: "Evil", thumbnail_url: "javascript:alert(1)" });
  standIn.addGame({ id: "1", box_art_url: "http://insecure.example/{width}x{height}.jpg" });
  await expect(twitch.findClip("Evil")).rejects.toMatchObject(unavailable);
  await expect(twitch.findGames(["1"])).rejects.toMatchObject(unavailable);
});

test("five failures in a row open the breaker, and after 30 s one success closes it", async () => {
  const { twitch, standIn } = await openTwitch();
  await twitch.findClip(slug);
  vi.useFakeTimers({ toFake: ["Date"] });
  standIn.always(500);
  for (let call = 0; call < 3; call++) await expect(twitch.findClip(`Other${call}`)).rejects.toMatchObject(unavailable);
  standIn.requests.length = 0;
  await expect(twitch.findClip("Another")).rejects.toMatchObject(unavailable);
  vi.setSystemTime(Date.now() + 29_999);
  await expect(twitch.findClip("Another")).rejects.toMatchObject(unavailable);
  expect(standIn.requests).toEqual([]);

  standIn.always("answer");
  vi.setSystemTime(Date.now() + 1);
  expect(await twitch.findClip("Other")).toBeNull();
  expect(await twitch.findGames(["1"])).toEqual(new Map());
  expect(standIn.requests).toHaveLength(2);
});

test("a half-open breaker that meets another failure opens again at once", async () => {
  const { twitch, standIn } = await openTwitch();
  await twitch.findClip(slug);
  vi.useFakeTimers({ toFake: ["Date"] });
  standIn.always(500);
  for (let call = 0; call < 3; call++) await expect(twitch.findClip(`Other${call}`)).rejects.toMatchObject(unavailable);
  vi.setSystemTime(Date.now() + 30_000);
  standIn.requests.length = 0;
  for (let call = 0; call < 3; call++) await expect(twitch.findClip(`Other${call}`)).rejects.toMatchObject(unavailable);
  expect(standIn.requests).toHaveLength(1);
});

test("a Twitch that can't be reached at all is unavailable", async () => {
  const { twitch, standIn } = await openTwitch();
  await standIn.stop();
  await expect(twitch.findClip(slug)).rejects.toMatchObject(unavailable);
});
