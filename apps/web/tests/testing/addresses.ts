import { readdirSync } from "node:fs";
import path from "node:path";
import type { Role, World } from "./world.ts";

interface PageRow {
  /** Addresses to look at; the first stands for the page. */
  at: (world: World) => string[];
  /** Who gets it: the others are sent to sign in, or for `staff` and `admins` are told that there is nothing. */
  for: "everybody" | "members" | "staff" | "admins" | "visitors";
}

const own = (address: string): PageRow => ({ at: () => [address], for: "members" });

/** Every page of the site, by its folder below src/app. A page without a row fails a test. */
export const pages: Record<string, PageRow> = {
  "admin/performance": { at: () => ["/admin/performance"], for: "admins" },
  "": {
    at: () => ["/", "/?sort=top&window=all&tags=funny&excludeTags=lag", "/?game=nobody-plays-it"],
    for: "everybody",
  },
  "albums/[id]": { at: ({ album }) => [`/albums/${album}`], for: "everybody" },
  "albums/[id]/[slug]": { at: ({ album }) => [`/albums/${album}/lakes`], for: "everybody" },
  "broadcasters/[login]": { at: () => ["/broadcasters/a_channel_of_somebody"], for: "everybody" },
  favorites: own("/favorites"),
  gallery: { at: () => ["/gallery", "/gallery?sort=popular&window=all&owner=ada&tag=funny"], for: "everybody" },
  "games/[slug]": { at: () => ["/games/chess"], for: "everybody" },
  library: own("/library"),
  notifications: own("/notifications"),
  "p/[id]": { at: ({ posts }) => [`/p/${posts.talked}`], for: "everybody" },
  "p/[id]/[slug]": {
    at: ({ posts }) => [
      `/p/${posts.talked}/a-fine-play`,
      `/p/${posts.nsfw}/a-fine-play`,
      `/p/${posts.picture}/a-fine-play`,
    ],
    for: "everybody",
  },
  queue: { at: () => ["/queue"], for: "staff" },
  search: {
    at: () => ["/search?q=mate&minScore=1&kind=clip", "/search?q=ada&type=people", "/search"],
    for: "everybody",
  },
  settings: own("/settings"),
  "settings/account": own("/settings/account"),
  "settings/profile": own("/settings/profile"),
  "settings/reading": own("/settings/reading"),
  "settings/sessions": own("/settings/sessions"),
  "settings/tokens": own("/settings/tokens"),
  "sign-in": { at: () => ["/sign-in", "/sign-in?error=wrong_password"], for: "visitors" },
  "sign-up": { at: () => ["/sign-up"], for: "visitors" },
  submissions: own("/submissions"),
  submit: own("/submit"),
  "tags/[slug]": { at: () => ["/tags/funny"], for: "everybody" },
  "u/[username]": { at: () => ["/u/ada"], for: "everybody" },
  "u/[username]/albums": { at: () => ["/u/ada/albums"], for: "everybody" },
  "u/[username]/comments": { at: () => ["/u/ada/comments"], for: "everybody" },
  upload: own("/upload"),
  upvoted: own("/upvoted"),
};

/** The folders below src/app that hold a page. */
export function pageFolders(): string[] {
  const app = path.join(import.meta.dirname, "../../src/app");
  return readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => path.dirname(file).replace(/^\.$/, ""));
}

/** Somebody who gets the page, with as much on it as there can be. */
export function readerOf({ for: whom }: PageRow): Role {
  return (
    { everybody: "member", members: "author", staff: "moderator", admins: "admin", visitors: "visitor" } as const
  )[whom];
}
