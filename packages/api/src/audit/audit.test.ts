import { newId } from "@medley/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../testing/index.ts";
import { audit } from "./audit.ts";

describe("the audit log", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  const entry = (targetIds: string[]) =>
    ({ actorId: t.admin.id, action: "post.remove", targetKind: "post", targetIds, now: t.clock.now() }) as const;

  test("keeps one entry for each target, with its detail and the product's time", async () => {
    const targetIds = [newId(), newId()];
    const detail = { reason: 'A "quoted" reason' };
    await t.db.transaction((tx) => audit(tx, { ...entry(targetIds), detail }));
    const kept = await t.db.prisma.auditEvent.findMany({ where: { targetId: { in: targetIds } } });
    expect(kept.map(({ targetId }) => targetId).sort()).toEqual(targetIds.sort());
    expect(kept[0]).toMatchObject({ actorId: t.admin.id, action: "post.remove", detail, createdAt: t.clock.now() });
  });

  test("goes back with the act that failed", async () => {
    const id = newId();
    const failing = t.db.transaction(async (tx) => {
      await audit(tx, entry([id]));
      throw new Error("The act failed");
    });
    await expect(failing).rejects.toThrow("The act failed");
    expect(await t.db.prisma.auditEvent.count({ where: { targetId: id } })).toBe(0);
  });

  test.each(["update audit_events set action = 'nothing'", "delete from audit_events", "truncate audit_events"])(
    "refuses %s",
    async (statement) => {
      await t.db.transaction((tx) => audit(tx, entry([newId()])));
      await expect(t.db.pool.query(statement)).rejects.toThrow("append-only");
    },
  );
});
