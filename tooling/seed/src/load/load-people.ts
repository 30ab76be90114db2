import { renderMarkdown } from "@medley/api/markdown";
import type pg from "pg";
import type { Person } from "../content/people.ts";
import type { World } from "../content/world.ts";
import { copyRows } from "./copy.ts";
import { broadcasters, credentials, games, profiles, tags, users } from "./people-tables.ts";

/** How a member of the cast signs in. */
export interface Credential {
  username: string;
  email: string;
  passwordHash: string;
}

/** Writes who and what posts are about: members, games, channels, tags; `since` is when the site began. */
export async function loadPeople(
  client: pg.Client,
  { people, broadcasters: channels, games: gameList, tags: tagList }: World,
  { accounts, since }: { accounts: readonly Credential[]; since: Date },
): Promise<void> {
  const began = { createdAt: since };
  await copyRows(
    client,
    users,
    people.all.map(({ joinedAt, ...person }) => ({ ...person, createdAt: joinedAt })),
  );
  await copyRows(client, profiles, people.all.map(profileRow));
  await copyRows(
    client,
    credentials,
    accounts.map((account) => credentialRow(account, people.all)),
  );
  await copyRows(
    client,
    games,
    gameList.map((game) => ({ ...game, ...began })),
  );
  await copyRows(
    client,
    broadcasters,
    channels.map((channel) => ({ ...channel, ...began })),
  );
  await copyRows(
    client,
    tags,
    tagList.map((tag) => ({ ...tag, ...began })),
  );
  for (const table of ["games", "broadcasters", "tags"]) {
    await client.query(`select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`);
  }
}

function profileRow({ id, bio, nsfw }: Person) {
  return { userId: id, bio, bioHtml: bio && renderMarkdown(bio, { flavour: "bio" }), nsfw };
}

function credentialRow({ username, email, passwordHash }: Credential, people: readonly Person[]) {
  const owner = people.find((person) => person.username === username);
  if (!owner) throw new Error(`Nobody is called ${username}`);
  return { userId: owner.id, email, passwordHash, passwordChangedAt: owner.joinedAt };
}
