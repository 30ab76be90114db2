import { describe, expect, it } from "vitest";
import type { Actor, Member } from "../actor.ts";
import { visitor } from "../actor.ts";
import type { Role } from "../profile/schema.ts";
import { type CommentAction, can } from "./policy.ts";

const now = new Date("2026-11-22T12:00:00Z");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

function member(id: string, role: Role = "member"): Member {
  const who = { username: id, displayName: id, avatarUrl: null, karma: 100, nsfw: "hide" } as const;
  return { kind: "member", id, role, ...who, via: { kind: "session", id: "s" } };
}

const people: Record<string, Actor> = {
  visitor,
  author: member("author"),
  other: member("other"),
  moderator: member("moderator", "moderator"),
  admin: member("admin", "admin"),
};

function allowed(action: CommentAction, status: "visible" | "deleted" | "removed" = "visible", createdAt = now) {
  const comment = { authorId: "author", status, createdAt };
  return Object.keys(people).filter((name) => can(people[name] ?? visitor, action, comment, now));
}

describe("a comment", () => {
  it("may be voted on by members who didn't write it", () => {
    expect(allowed("vote")).toEqual(["other", "moderator", "admin"]);
  });

  it("may be removed by its author and by staff", () => {
    expect(allowed("remove")).toEqual(["author", "moderator", "admin"]);
  });

  it("may be edited by its author alone, for less than fifteen minutes", () => {
    expect(allowed("edit", "visible", minutesAgo(14.99))).toEqual(["author"]);
    expect(allowed("edit", "visible", minutesAgo(15))).toEqual([]);
  });

  it("may be touched by nobody once it is hidden", () => {
    for (const action of ["edit", "remove", "vote"] as const) {
      expect(allowed(action, "deleted")).toEqual([]);
      expect(allowed(action, "removed")).toEqual([]);
    }
  });
});
