import { renderMarkdown } from "@medley/api/markdown";
import type { LineOf } from "@medley/api/schema/import";
import { copyRows, type Table } from "../load/copy.ts";
import { type Batch, linesOf, timeOf } from "./batch.ts";
import { keyId, wordsId } from "./ids.ts";

interface UserRow {
  id: string;
  username: string;
  displayName: string;
  avatarUrl: string | null;
  role: string;
  createdAt: Date;
  bannedAt: Date | null;
  bannedUntil: Date | null;
}

const users: Table<UserRow> = {
  name: "users",
  columns: {
    id: "id",
    username: "username",
    displayName: "display_name",
    avatarUrl: "avatar_url",
    role: "role",
    createdAt: "created_at",
    bannedAt: "banned_at",
    bannedUntil: "banned_until",
  },
};

interface ProfileRow {
  userId: string;
  bio: string;
  bioHtml: string;
  nsfw: string;
  banReason: string | null;
}

const profiles: Table<ProfileRow> = {
  name: "profiles",
  columns: { userId: "user_id", bio: "bio", bioHtml: "bio_html", nsfw: "nsfw", banReason: "ban_reason" },
};

/** Adds the batch's members, and finds everybody its lines name. A member who is there stays as they are. */
export async function addMembers(batch: Batch): Promise<void> {
  const lines = linesOf(batch, "user");
  const ids = lines.flatMap(({ line }) => (line.id === undefined ? [] : [keyId("user", line.id)]));
  const names = new Set(batch.lines.flatMap(({ line }) => namesIn(line)));
  if (batch.as !== null) names.add(batch.as.toLowerCase());
  const { rows } = await batch.client.query<{ id: string; name: string }>(
    "select id, lower(username) as name from users where lower(username) = any($1) or id = any($2::uuid[])",
    [[...names], ids],
  );
  const known = new Set(rows.map(({ id }) => id));
  for (const { id, name } of rows) batch.members.set(name, id);
  const made: { user: UserRow; profile: ProfileRow }[] = [];
  for (const { number, line } of lines) {
    const createdAt = timeOf(batch, number, line.createdAt);
    if (createdAt === null) continue;
    const name = line.username.toLowerCase();
    const id = line.id === undefined ? wordsId("user", createdAt, name) : keyId("user", line.id);
    if (batch.members.has(name) || known.has(id)) {
      batch.tally.present();
      continue;
    }
    batch.members.set(name, id);
    known.add(id);
    made.push(rowsOf(line, id, createdAt));
  }
  batch.tally.added("user", made.length);
  await copyRows(
    batch.client,
    users,
    made.map(({ user }) => user),
  );
  await copyRows(
    batch.client,
    profiles,
    made.map(({ profile }) => profile),
  );
}

function rowsOf(line: LineOf<"user">, id: string, createdAt: Date) {
  const { username, displayName = username, avatarUrl, role, bio, nsfw, banned } = line;
  return {
    user: {
      ...{ id, username, displayName, avatarUrl, role, createdAt },
      bannedAt: banned?.at ?? null,
      bannedUntil: banned?.until ?? null,
    },
    profile: {
      ...{ userId: id, bio, nsfw },
      bioHtml: bio && renderMarkdown(bio, { flavour: "bio" }),
      banReason: banned?.reason ?? null,
    },
  };
}

function namesIn(line: Batch["lines"][number]["line"]): string[] {
  const said = (() => {
    switch (line.type) {
      case "user":
        return [line.username];
      case "clip":
        return [line.author, line.submission?.decidedBy, line.removed?.by];
      case "comment":
        return [line.author];
      case "vote":
      case "favorite":
        return [line.user];
      default:
        return [];
    }
  })();
  return said.flatMap((name) => (name ? [name.toLowerCase()] : []));
}
