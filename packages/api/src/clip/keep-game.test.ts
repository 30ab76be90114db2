import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../testing/index.ts";
import { keepGame } from "./keep-game.ts";

describe("keeping a game", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  const keep = (name: string, twitchId: string | null = null, boxArtUrl: string | null = null) =>
    keepGame(t.db, { twitchId, name, boxArtUrl }, t.clock.now());
  const game = (id: number) => t.db.prisma.game.findUniqueOrThrow({ where: { id } });

  test("makes it once, however it is written and however many ask at once", async () => {
    const ids = await Promise.all(["Elden Ring", "elden ring", "ELDEN  RING!", "Elden-Ring"].map((name) => keep(name)));
    expect(new Set(ids).size).toBe(1);
  });

  test("gives a game that a member named the Twitch id, name and picture of the first clip that brings them", async () => {
    const id = await keep("valorant");
    expect(await keep("VALORANT", "516575", "https://art.example/v.jpg")).toBe(id);
    const expected = { slug: "valorant", name: "VALORANT", twitchId: "516575", boxArtUrl: "https://art.example/v.jpg" };
    expect(await game(id)).toMatchObject(expected);
    expect(await keep("Valorant")).toBe(id);
    expect((await game(id)).name).toBe("VALORANT");
  });

  test("follows Twitch when a game is renamed, without moving its page", async () => {
    const id = await keep("Old Name", "1001");
    expect(await keep("New Name", "1001")).toBe(id);
    expect(await game(id)).toMatchObject({ slug: "old-name", name: "New Name" });
  });

  test("tells two Twitch games of one slug apart", async () => {
    const first = await keep("Doom", "2001");
    const [second, again] = await Promise.all([keep("DOOM", "2002"), keep("DOOM", "2002")]);
    expect(second).toBe(again);
    expect(second).not.toBe(first);
    expect((await game(second)).slug).toBe("doom-2002");
  });

  test("names the page of a game whose name letters can't carry after a mark of the name", async () => {
    const id = await keep("原神");
    expect(await keep("原神", "513181")).toBe(id);
    expect((await game(id)).slug).toMatch(/^game-[0-9a-f]{8}$/);
  });

  test("takes the row that somebody else is just giving the Twitch id", async () => {
    const typed = await keep("Racing Game");
    const kept = await t.db.transaction(async (tx) => {
      const made = {
        name: "",
        text: "insert into games (slug, name, twitch_id) values ('racing-game-9001', 'Racing', '9001') returning id",
        values: [],
      };
      const { id } = await tx.one<{ id: number }>(made);
      const waiting = keep("Racing Game", "9001");
      await untilSomebodyWaits();
      return { id, waiting };
    });
    expect(await kept.waiting).toBe(kept.id);
    expect(kept.id).not.toBe(typed);
  });

  /** Resolves when one of the test's statements waits for another's lock. */
  async function untilSomebodyWaits(): Promise<void> {
    await expect
      .poll(async () => {
        const waits = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
        return (await t.db.pool.query(waits)).rowCount;
      })
      .toBeGreaterThan(0);
  }
});
