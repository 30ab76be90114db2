import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../testing/index.ts";
import { keepBroadcaster } from "./keep-broadcaster.ts";

describe("keeping a broadcaster", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  const keep = (login: string, twitchId: string | null = null, name = login) =>
    keepBroadcaster(t.db, { twitchId, login, name, avatarUrl: null }, t.clock.now());
  const broadcaster = (id: number) => t.db.prisma.broadcaster.findUniqueOrThrow({ where: { id } });

  test("makes one once, however many ask at once", async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, () => keep("many_asked", "1", "Many Asked")));
    expect(new Set(ids).size).toBe(1);
  });

  test("gives one that a member named the Twitch id and name of the first clip that brings them", async () => {
    const id = await keep("typed_in");
    expect(await keep("typed_in", "2", "Typed In")).toBe(id);
    expect(await broadcaster(id)).toMatchObject({ twitchId: "2", name: "Typed In" });
    expect(await keep("typed_in")).toBe(id);
    expect((await broadcaster(id)).name).toBe("Typed In");
  });

  test("follows Twitch to a new login", async () => {
    const id = await keep("before", "3");
    expect(await keep("after", "3")).toBe(id);
    expect((await broadcaster(id)).login).toBe("after");
  });

  test("gives a login to whom Twitch gave it, and its former owner another", async () => {
    const former = await keep("wanted", "4");
    const present = await keep("wanted", "5");
    expect(present).not.toBe(former);
    expect((await broadcaster(present)).login).toBe("wanted");
    expect((await broadcaster(former)).login).toBe("id_4");
    expect(await keep("renamed", "4")).toBe(former);
  });

  test("never makes two rows one", async () => {
    const typed = await keep("newname");
    const known = await keep("oldname", "6");
    expect(await keep("newname", "6")).toBe(known);
    expect((await broadcaster(typed)).twitchId).toBeNull();
  });

  test("takes the row that somebody else is just giving the Twitch id", async () => {
    const typed = await keep("racing_one");
    const kept = await t.db.transaction(async (tx) => {
      const made = {
        name: "",
        text: "insert into broadcasters (login, name, twitch_id) values ('racing_two', 'Racing', '9001') returning id",
        values: [],
      };
      const { id } = await tx.one<{ id: number }>(made);
      const waiting = keep("racing_one", "9001");
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
