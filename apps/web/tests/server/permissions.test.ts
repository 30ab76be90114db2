import { authRouteNames } from "@medley/api/server";
import { beforeAll, describe, expect, test } from "vitest";
import { startTestServer } from "../../server/testing/start-test-server.ts";
import { pages } from "../testing/addresses.ts";
import { useMedley } from "../testing/use-medley.ts";
import { givenWorld, type Role, type World } from "../testing/world.ts";

const site = useMedley({ METRICS_TOKEN: "a-token-of-enough-length" });
let world: World;
beforeAll(async () => {
  world = await givenWorld(site);
});

const roles: readonly Role[] = ["visitor", "member", "author", "moderator", "admin"];
const all = <Outcome>(outcome: Outcome) => Object.fromEntries(roles.map((role) => [role, outcome]));

/** What each role gets at an address: the status, and for a redirect where it leads. */
async function outcomes(address: string, request: RequestInit = {}): Promise<Record<string, unknown>> {
  const entries = roles.map(async (role) => {
    const headers = new Headers(request.headers);
    if (role !== "visitor") headers.set("cookie", world.people[role].cookie);
    const answer = await fetch(`${site.url}${address}`, { ...request, headers, redirect: "manual" });
    await answer.arrayBuffer();
    const to = answer.headers.get("location");
    return [role, to === null ? answer.status : to] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

describe("pages (that each has a row is tested beside the table)", () => {
  test.each(Object.entries(pages))("/%s", async (folder, row) => {
    const [address = ""] = row.at(world);
    const signIn = `/sign-in?${new URLSearchParams({ next: address })}`;
    const onward = {
      settings: "/settings/profile",
      "albums/[id]": `${address}/lakes`,
      "p/[id]": `${address}/a-fine-play`,
    }[folder];
    const expected = {
      everybody: all(onward ?? 200),
      members: { ...all(onward ?? 200), visitor: folder === "settings" ? onward : signIn },
      staff: { ...all(404), moderator: 200, admin: 200 },
      admins: { ...all(404), admin: 200 },
      visitors: { ...all("/"), visitor: 200 },
    }[row.for];
    const got = await outcomes(address);
    // Where sign-in leads is the same however its query is escaped.
    expect(mapValues(got, decoded)).toEqual(mapValues(expected, decoded));
  });
});

const decoded = (value: unknown) => (typeof value === "string" ? decodeURIComponent(value) : value);
const mapValues = (record: Record<string, unknown>, change: (value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

describe("a post's page", () => {
  const own = { ...all(200), visitor: 404, member: 404 };
  test.each([
    ["talked", all(200)],
    ["nsfw", all(200)],
    ["unlisted", all(200)],
    ["pending", own],
    ["rejected", own],
    ["removed", own],
  ] as const)("%s", async (kind, expected) => {
    const id = world.posts[kind];
    const { slug } = await site.db.prisma.post.findUniqueOrThrow({ where: { id } });
    expect(await outcomes(`/p/${id}/${slug}`)).toEqual(expected);
  });

  test("hidden looks like one that never was", async () => {
    const [hidden, missing] = await Promise.all(
      [world.posts.pending, "00000000-0000-7000-8000-000000000000"].map(async (id) => {
        const answer = await fetch(`${site.url}/p/${id}/still-waiting-in-the-queue`);
        return { status: answer.status, title: /<title>(.*?)<\/title>/.exec(await answer.text())?.[1] };
      }),
    );
    expect(hidden).toEqual(missing);
  });
});

describe("everything else that is mounted", () => {
  const json = (body: unknown): RequestInit => ({
    method: "POST",
    headers: { "content-type": "application/json", origin: site.url },
    body: JSON.stringify(body),
  });
  const bytes = (): RequestInit => ({ method: "PUT", headers: { origin: site.url }, body: "bytes" });
  const bearer = { headers: { authorization: "Bearer a-token-of-enough-length" } };

  const members = (outcome: unknown) => ({ ...all(outcome), visitor: 401 });

  /** By the name of the server's route; the procedures have a table of their own. Each case: request, outcomes. */
  const routes: Record<string, () => [address: string, request: RequestInit, expected: Record<string, unknown>][]> = {
    trpc: () => [["/api/trpc/nothing.atAll", {}, all(404)]],
    auth: () => [["/api/auth/nothing", {}, all(404)]],
    livez: () => [["/livez", {}, all(200)]],
    readyz: () => [["/readyz", {}, all(200)]],
    metrics: () => [
      ["/metrics", {}, all(403)],
      ["/metrics", bearer, all(200)],
    ],
    media: () => [["/media/nothing.png", {}, all(404)]],
    uploads: () => [["/api/uploads/00000000-0000-7000-8000-000000000000", bytes(), members(404)]],
    oembed: () => [
      [`/oembed?url=${encodeURIComponent(`${site.url}/p/${world.posts.unlisted}/x`)}`, {}, all(200)],
      [`/oembed?url=${encodeURIComponent(`${site.url}/p/${world.posts.pending}/x`)}`, {}, all(404)],
    ],
    atom: () => [
      ["/atom/?sort=new", {}, all(200)],
      ["/atom/games/nothing", {}, all(404)],
    ],
    sitemap: () => [
      ["/sitemap.xml", {}, all(200)],
      ["/sitemaps/posts-1.xml", {}, all(200)],
      ["/sitemaps/posts-999.xml", {}, all(404)],
    ],
    robots: () => [["/robots.txt", {}, all(200)]],
    static: () => [["/_next/static/nothing.js", {}, all(404)]],
    page: () => [["/nothing/here", {}, all(404)]],
  };

  const accounts: Record<string, () => [address: string, request: RequestInit, expected: Record<string, unknown>]> = {
    "POST /api/auth/sign-up": () => ["/api/auth/sign-up", json({}), all(400)],
    "POST /api/auth/sign-in": () => ["/api/auth/sign-in", json({}), all(400)],
    // Without a cookie: with one it would end the sessions that the other cases need.
    "POST /api/auth/sign-out": () => ["/api/auth/sign-out", { ...json({}), headers: crossSite }, all(403)],
    "POST /api/auth/password": () => ["/api/auth/password", json({}), members(400)],
    "GET /api/auth/twitch": () => ["/api/auth/twitch", {}, all(expect.stringMatching(/^\/sign-in\?error=/))],
    "POST /api/auth/twitch": () => ["/api/auth/twitch", json({}), { ...all(404), visitor: 401 }],
    "GET /api/auth/twitch/callback": () => [
      "/api/auth/twitch/callback?code=x&state=y",
      {},
      all(expect.stringMatching(/^\/sign-in\?error=/)),
    ],
  };
  const crossSite = { "content-type": "application/json", origin: "https://evil.example" };

  test("has a row", async () => {
    const server = await startTestServer({ build: {} });
    try {
      expect(Object.keys(routes).sort()).toEqual([...new Set(server.server.routes.map(({ name }) => name))].sort());
    } finally {
      await server.close();
    }
    expect(Object.keys(accounts).sort()).toEqual([...authRouteNames].sort());
  });

  test.each(Object.entries(routes))("%s", async (_, cases) => {
    for (const [address, request, expected] of cases()) expect(await outcomes(address, request)).toEqual(expected);
  });

  test.each(Object.entries(accounts))("%s", async (_, given) => {
    const [address, request, expected] = given();
    expect(await outcomes(address, request)).toEqual(expected);
  });
});
