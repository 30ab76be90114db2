import type { Role } from "../content/people.ts";
import type { Table } from "./copy.ts";

export interface UserRow {
  id: string;
  username: string;
  displayName: string;
  role: Role;
  createdAt: Date;
}

export const users: Table<UserRow> = {
  name: "users",
  columns: {
    id: "id",
    username: "username",
    displayName: "display_name",
    role: "role",
    createdAt: "created_at",
  },
};

export interface ProfileRow {
  userId: string;
  bio: string;
  bioHtml: string;
  nsfw: string;
}

export const profiles: Table<ProfileRow> = {
  name: "profiles",
  columns: { userId: "user_id", bio: "bio", bioHtml: "bio_html", nsfw: "nsfw" },
};

export interface CredentialRow {
  userId: string;
  email: string;
  passwordHash: string;
  passwordChangedAt: Date;
}

export const credentials: Table<CredentialRow> = {
  name: "credentials",
  columns: {
    userId: "user_id",
    email: "email",
    passwordHash: "password_hash",
    passwordChangedAt: "password_changed_at",
  },
};

export interface GameRow {
  id: number;
  twitchId: string | null;
  slug: string;
  name: string;
  createdAt: Date;
}

export const games: Table<GameRow> = {
  name: "games",
  columns: { id: "id", twitchId: "twitch_id", slug: "slug", name: "name", createdAt: "created_at" },
};

export interface BroadcasterRow {
  id: number;
  twitchId: string;
  login: string;
  name: string;
  createdAt: Date;
}

export const broadcasters: Table<BroadcasterRow> = {
  name: "broadcasters",
  columns: { id: "id", twitchId: "twitch_id", login: "login", name: "name", createdAt: "created_at" },
};

export interface TagRow {
  id: number;
  slug: string;
  name: string;
  color: string;
  createdAt: Date;
}

export const tags: Table<TagRow> = {
  name: "tags",
  columns: { id: "id", slug: "slug", name: "name", color: "color", createdAt: "created_at" },
};
