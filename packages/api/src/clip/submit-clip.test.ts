import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clipInput, createTestApp, statementsOf, type TestApp, type TestMember } from "../testing/index.ts";

describe("clip.submit without Twitch credentials", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  const conflictOver = (facts: object) => ({ cause: { code: "conflict", facts: expect.objectContaining(facts) } });
  const invalidFor = (reason: string) => ({ cause: { code: "invalid", facts: expect.objectContaining({ reason }) } });
  const postsOf = (member: TestMember) => t.db.prisma.post.count({ where: { authorId: member.id } });
  const slugOf = (url: string) => url.slice(url.lastIndexOf("/") + 1);

  test("keeps what the form says, and the post waits in the queue unseen", async () => {
    const input = clipInput({
      title: "  Ein  schöner Zug! ",
      description: "**Wow**",
      tags: ["Speed Run", "日本語"],
      nsfw: true,
      language: "de",
      note: "Please",
      manual: { channel: "SomeBody_1", game: "Elden Ring" },
    });
    const submitted = await t.alice.call.clip.submit(input);
    expect(submitted).toEqual({ id: expect.any(String), slug: "ein-schoner-zug", status: "pending" });
    const post = await t.alice.call.post.get({ id: submitted.id });
    expect(post).toMatchObject({
      title: "Ein schöner Zug!",
      descriptionHtml: "<p><strong>Wow</strong></p>",
      nsfw: true,
      language: "de",
      visibility: "public",
      status: "pending",
      publishedAt: null,
      game: { slug: "elden-ring", name: "Elden Ring" },
      broadcaster: { login: "somebody_1" },
      clip: { slug: slugOf(input.url), durationSeconds: null },
    });
    expect(post.tags.map(({ name }) => name).sort()).toEqual(["Speed Run", "日本語"]);
    await expect(t.bob.call.post.get({ id: submitted.id })).rejects.toMatchObject({ cause: { code: "not_found" } });
    expect((await t.visitor.feed.list({ sort: "new" })).items.map(({ id }) => id)).not.toContain(submitted.id);
    const submission = await t.db.prisma.submission.findUnique({ where: { postId: submitted.id } });
    expect(submission).toMatchObject({ state: "pending", note: "Please" });
  });

  test("publishes at once for staff and for trusted members, without karma for it", async () => {
    const trusted = await t.member("trusted", { karma: 1000 });
    const untrusted = await t.member("untrusted", { karma: 999 });
    const status = async (member: TestMember) => (await member.call.clip.submit(clipInput())).status;
    expect([await status(trusted), await status(t.moderator), await status(untrusted)]).toEqual([
      "active",
      "active",
      "pending",
    ]);
    const { items } = await t.visitor.feed.list({ author: "trusted", sort: "new" });
    expect(items).toHaveLength(1);
    expect(items[0]?.publishedAt).toBe(t.clock.now().toISOString());
    expect(await t.db.prisma.karmaEvent.count({ where: { userId: trusted.id } })).toBe(0);
    expect(await t.db.prisma.submission.count({ where: { post: { authorId: trusted.id } } })).toBe(0);
  });

  test("answers the same post to a retry, after or beside the first call, and makes nothing twice", async () => {
    const member = await t.member("retrying");
    const input = clipInput({ tags: ["retried"], manual: { channel: "retry_channel", game: "Retry Game" } });
    const answers = await Promise.all(Array.from({ length: 8 }, () => member.call.clip.submit(input)));
    answers.push(await member.call.clip.submit(input));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await postsOf(member)).toBe(1);
    const made = { slug: { contains: "retr" } };
    expect([await t.db.prisma.tag.count({ where: made }), await t.db.prisma.game.count({ where: made })]).toEqual([
      1, 1,
    ]);
  });

  test("lets one of several members win who post one clip at once; the others get a conflict and leave nothing", async () => {
    const members = await Promise.all([1, 2, 3, 4, 5].map((n) => t.member(`racer_${n}`)));
    const { url } = clipInput();
    const submits = members.map((member) => member.call.clip.submit(clipInput({ url, tags: [member.username] })));
    const settled = await Promise.allSettled(submits);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of settled) {
      if (result.status === "rejected") expect(result.reason).toMatchObject(conflictOver({ reason: "already_posted" }));
    }
    expect(await t.db.prisma.clip.count({ where: { slug: slugOf(url) } })).toBe(1);
    expect(await t.db.prisma.tag.count({ where: { slug: { startsWith: "racer-" } } })).toBe(1);
  });

  test("says which post has the clip already, to those who may open it", async () => {
    const input = clipInput({ title: "Held already" });
    const held = await t.alice.call.clip.submit(input);
    const again = { ...input, clientKey: randomUUID() };
    const existing = { id: held.id, slug: "held-already", title: "Held already" };
    await expect(t.alice.call.clip.submit(again)).rejects.toMatchObject(conflictOver({ existing }));
    await expect(t.moderator.call.clip.submit(again)).rejects.toMatchObject(conflictOver({ existing }));
    const refused = await t.bob.call.clip.submit(again).catch((error) => error.cause);
    expect(refused).toMatchObject({ code: "conflict", facts: { reason: "already_posted" } });
    expect(refused.facts).not.toHaveProperty("existing");
    await t.moderator.call.submission.decide({ decision: "approve", ids: [held.id] });
    await expect(t.bob.call.clip.submit(again)).rejects.toMatchObject(conflictOver({ existing }));
  });

  test("doesn't link to somebody else's removed post, but does to an unlisted one, which anybody may open", async () => {
    const removed = clipInput();
    const { id } = await t.admin.call.clip.submit(removed);
    await t.moderator.call.post.remove({ id, reason: "Not for us" });
    const refused = await t.bob.call.clip.submit(clipInput({ url: removed.url })).catch((error) => error.cause);
    expect(refused.facts).toEqual({ reason: "already_posted", field: "url" });
    const unlisted = clipInput({ visibility: "unlisted" });
    const kept = await t.admin.call.clip.submit(unlisted);
    const known = await t.bob.call.clip.submit(clipInput({ url: unlisted.url })).catch((error) => error.cause);
    expect(known.facts.existing.id).toBe(kept.id);
  });

  test("refuses a clip rejected less than 7 days ago, also when its author deleted it, and takes it later", async () => {
    const input = clipInput();
    const { id } = await t.alice.call.clip.submit(input);
    await t.moderator.call.submission.decide({ decision: "reject", ids: [id], reason: "off_topic" });
    const again = () => t.bob.call.clip.submit({ ...input, clientKey: randomUUID() });
    const week = 7 * 86_400;
    await expect(again()).rejects.toMatchObject(conflictOver({ reason: "rejected_recently", retryAfterSeconds: week }));
    await t.alice.call.post.remove({ id });
    await expect(again()).rejects.toMatchObject(conflictOver({ reason: "rejected_recently" }));
    t.clock.advance(week * 1000 - 1000);
    await expect(again()).rejects.toMatchObject(conflictOver({ reason: "rejected_recently", retryAfterSeconds: 1 }));
    t.clock.advance(1000);
    expect(await again()).toMatchObject({ status: "pending" });
  });

  test("takes a clip again that its author deleted", async () => {
    const input = clipInput();
    const { id } = await t.alice.call.clip.submit(input);
    await t.alice.call.post.remove({ id });
    expect(await t.bob.call.clip.submit(clipInput({ url: input.url }))).toMatchObject({ status: "pending" });
  });

  test("refuses what isn't a clip's address, titles too short or long, and a form without a channel", async () => {
    const submit = (given: object) => t.alice.call.clip.submit({ ...clipInput(), ...given });
    await expect(submit({ url: "https://evil.example/clip/x" })).rejects.toMatchObject(invalidFor("not_a_clip_url"));
    await expect(submit({ manual: undefined })).rejects.toMatchObject(invalidFor("manual_facts_needed"));
    for (const given of [{ title: "ab" }, { title: "x".repeat(201) }, { title: "🎮🎮" }, { note: "x".repeat(1001) }]) {
      await expect(submit(given)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
    await expect(submit({ visibility: "private" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(submit({ surprise: 1 })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await submit({ title: "🎮".repeat(200) })).toMatchObject({ slug: "post" });
  });

  test("takes ten tags and refuses eleven", async () => {
    const tags = (n: number) => Array.from({ length: n }, (_, index) => `tag number ${index}`);
    const eleven = t.alice.call.clip.submit(clipInput({ tags: tags(11) }));
    await expect(eleven).rejects.toMatchObject(invalidFor("too_many_at_once"));
    const { id } = await t.alice.call.clip.submit(clipInput({ tags: [...tags(10), "Tag Number 3"] }));
    expect((await t.alice.call.post.get({ id })).tags).toHaveLength(10);
  });

  test("is for members", async () => {
    await expect(t.visitor.clip.submit(clipInput())).rejects.toMatchObject({ cause: { code: "unauthenticated" } });
    await expect(t.visitor.clip.preview({ url: "AnyClip" })).rejects.toMatchObject({
      cause: { code: "unauthenticated" },
    });
  });

  test("sends no more statements than declared, with few tags and with many", async () => {
    const submit = (n: number) =>
      statementsOf(() =>
        t.alice.call.clip.submit(
          clipInput({
            tags: Array.from({ length: n }, (_, index) => `counted ${n} ${index}`),
            manual: { channel: `channel_${n}`, game: `Game ${n}` },
          }),
        ),
      );
    const [few, many] = [await submit(2), await submit(10)];
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(14);
  });
});

describe("the limits of clip.submit", () => {
  test("are 10 an hour and 20 a day", async () => {
    const t = await createTestApp({ limits: {} });
    const submit = () => t.alice.call.clip.submit(clipInput());
    const limited = { cause: { code: "rate_limited", facts: expect.objectContaining({ limit: expect.any(Number) }) } };
    for (let n = 0; n < 10; n += 1) await submit();
    await expect(submit()).rejects.toMatchObject(limited);
    expect(await t.bob.call.clip.submit(clipInput())).toMatchObject({ status: "pending" });
    t.clock.advance(3_600_000);
    for (let n = 0; n < 10; n += 1) await submit();
    t.clock.advance(3_600_000);
    await expect(submit()).rejects.toMatchObject(limited);
    await t.close();
  });
});
