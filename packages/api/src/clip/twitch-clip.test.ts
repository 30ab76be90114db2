import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { clipInput, createTestApp, statementsOf, type TestApp, type TestMember } from "../testing/index.ts";
import { type HelixStandIn, startHelixStandIn } from "../twitch/testing/helix-stand-in.ts";
import { createTwitch } from "../twitch/twitch.ts";

describe("clips when Twitch can be asked", () => {
  let t: TestApp;
  let standIn: HelixStandIn;
  let alice: TestMember["call"];
  let bob: TestMember["call"];
  beforeAll(async () => {
    t = await createTestApp();
    standIn = await startHelixStandIn({ now: t.clock.now });
    const { cache, clock } = t.app;
    t.app.twitch = createTwitch({ config: standIn.config, cache, clock, retryDelayMs: 1, breakMs: 100 });
    alice = t.as(t.alice.actor);
    bob = t.as(t.bob.actor);
    standIn.addGame({ id: "509670", name: "Science & Technology" });
    standIn.addUser({ id: "141981764", login: "twitchdev", display_name: "TwitchDev" });
  });
  afterAll(async () => {
    await standIn.stop();
    await t.close();
  });

  const refusedFor = (reason: string) => ({ cause: { facts: expect.objectContaining({ reason }) } });
  const url = (slug: string) => `https://www.twitch.tv/twitchdev/clip/${slug}?filter=clips`;

  test("a preview shows what Twitch knows", async () => {
    standIn.addClip({ id: "Known", title: "A great save", duration: 28.3, view_count: 77 });
    expect(await alice.clip.preview({ url: url("Known") })).toEqual({
      slug: "Known",
      twitch: {
        title: "A great save",
        broadcaster: { login: "twitchdev", name: "TwitchDev" },
        game: { name: "Science & Technology" },
        creatorName: "BlackNova03",
        language: "en",
        durationSeconds: 28.3,
        viewCount: 77,
        thumbnailUrl: expect.stringContaining("Known-preview"),
        clippedAt: "2026-10-30T22:34:18.000Z",
      },
      twitchMissing: null,
      refused: null,
      duplicate: null,
    });
  });

  test("a post keeps Twitch's facts, not the form's, and its own title", async () => {
    standIn.addClip({ id: "Kept", title: "Twitch's title", duration: 28.3, view_count: 77 });
    const manual = { channel: "liar", game: "Lies" };
    const { id } = await alice.clip.submit(clipInput({ url: url("Kept"), title: "My own title", manual }));
    const post = await alice.post.get({ id });
    expect(post).toMatchObject({
      title: "My own title",
      language: "en",
      durationSeconds: 28,
      thumbnailUrl: expect.stringContaining("Kept-preview"),
      game: { slug: "science-and-technology", name: "Science & Technology" },
      broadcaster: { login: "twitchdev", name: "TwitchDev" },
      clip: { slug: "Kept", twitchTitle: "Twitch's title", creatorName: "BlackNova03", twitchViewCount: 77 },
      viewCount: 0,
    });
  });

  test.each([
    ["an unknown slug", "unknown_clip", null],
    ["a clip under 5 seconds", "too_short", { duration: 4.9 }],
    ["a clip older than 6 months", "too_old", { created_at: "2026-05-22T11:59:59Z" }],
  ])("%s is refused, in the preview and when submitted", async (_, code, facts) => {
    const slug = `Refused-${code}`;
    if (facts) standIn.addClip({ id: slug, ...facts });
    expect((await alice.clip.preview({ url: slug })).refused).toBe(code);
    await expect(alice.clip.submit(clipInput({ url: slug }))).rejects.toMatchObject(refusedFor(code));
    expect(await t.db.prisma.clip.count({ where: { slug } })).toBe(0);
  });

  test("an age limit that was configured holds", async () => {
    standIn.addClip({ id: "Older", created_at: "2026-08-01T00:00:00Z" });
    const strict = t.as(t.alice.actor);
    t.app.config.clipMaxAgeMonths = 3;
    expect((await strict.clip.preview({ url: "Older" })).refused).toBe("too_old");
    t.app.config.clipMaxAgeMonths = 6;
    expect((await strict.clip.preview({ url: "Older" })).refused).toBeNull();
  });

  test("a preview names the post that has the clip to those who may open it, without asking Twitch", async () => {
    standIn.addClip({ id: "Doubled" });
    const { id } = await alice.clip.submit(clipInput({ url: "Doubled", title: "The first one" }));
    const requests = standIn.requests.length;
    const seen = await alice.clip.preview({ url: "Doubled" });
    expect(seen).toMatchObject({
      twitch: null,
      refused: "already_posted",
      duplicate: { id, slug: "the-first-one", title: "The first one" },
    });
    expect(await bob.clip.preview({ url: "Doubled" })).toMatchObject({ refused: "already_posted", duplicate: null });
    expect(standIn.requests.length).toBe(requests);
  });

  test("a clip without a game, in a language Twitch doesn't name, of a closed channel is taken", async () => {
    standIn.addClip({
      id: "Bare",
      game_id: "",
      language: "other",
      broadcaster_id: "999",
      broadcaster_name: "日本の放送",
      creator_id: "",
      creator_name: "",
    });
    const { id } = await alice.clip.submit(clipInput({ url: "Bare" }));
    expect(await alice.post.get({ id })).toMatchObject({
      game: null,
      language: null,
      broadcaster: { login: "id_999", name: "日本の放送" },
      clip: { creatorName: null },
    });
  });

  test("an outage shows in the preview and makes submitting unavailable; a retry with the same key succeeds", async () => {
    standIn.addClip({ id: "Stormy" });
    const input = clipInput({ url: "Stormy" });
    standIn.always(503);
    expect(await alice.clip.preview({ url: "Stormy" })).toMatchObject({ twitch: null, twitchMissing: "unavailable" });
    await expect(alice.clip.submit(input)).rejects.toMatchObject({ cause: { code: "unavailable" } });
    standIn.always("answer");
    t.clock.advance(60_000);
    await untilTwitchAnswers(() => alice.clip.submit(input));
    expect(await t.db.prisma.clip.count({ where: { slug: "Stormy" } })).toBe(1);
  });

  test("a submission with everything new sends no more statements than declared", async () => {
    standIn.addClip({ id: "Counted", game_id: "77", broadcaster_id: "78" });
    standIn.addGame({ id: "77", name: "Counted Game" });
    standIn.addUser({ id: "78", login: "counted" });
    const input = clipInput({ url: "Counted", tags: ["one", "two", "three"] });
    expect(await statementsOf(() => alice.clip.submit(input))).toBeLessThanOrEqual(14);
    expect(await statementsOf(() => alice.clip.preview({ url: "Counted" }))).toBe(1);
  });
});

describe("clip.preview without Twitch credentials", () => {
  test("says why there are no facts, and still knows duplicates", async () => {
    const t = await createTestApp();
    const input = clipInput();
    const preview = () => t.alice.call.clip.preview({ url: input.url });
    expect(await preview()).toMatchObject({ twitch: null, twitchMissing: "not_configured", refused: null });
    const { id } = await t.alice.call.clip.submit(input);
    expect(await preview()).toMatchObject({ twitchMissing: null, refused: "already_posted", duplicate: { id } });
    await t.close();
  });
});

/** The breaker lets a call through a moment after the last failure. */
function untilTwitchAnswers<T>(call: () => Promise<T>): Promise<T> {
  return vi.waitFor(call, { timeout: 10_000, interval: 100 });
}
