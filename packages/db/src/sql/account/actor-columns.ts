import { int, nullable, sql, text, uuid } from "../../statement.ts";
import { nsfwPreference, role } from "../enums.ts";

/** What a request needs to know of the member behind it, and by which session or token they came. */
export const actorColumns = {
  id: uuid,
  username: text,
  displayName: text,
  avatarUrl: nullable(text),
  role,
  karma: int,
  nsfw: nsfwPreference,
  viaId: uuid,
};

/** The member's part of it, selected from `users u` and a left join of `profiles p`. */
export const actorFields = sql`u.id, u.username, u.display_name as "displayName", u.avatar_url as "avatarUrl", u.role,
        u.karma, coalesce(p.nsfw, 'hide') as "nsfw"`;
