import { permanentRedirect } from "next/navigation";
import { getQueryClient, getTrpc, orNotFound } from "~/trpc/server.tsx";
import type { Profile } from "./profile-types.ts";

/** The member of a page; nobody becomes the 404 page. */
export function getProfile(username: string): Promise<Profile> {
  return orNotFound(getQueryClient().fetchQuery(getTrpc().profile.get.queryOptions({ username })));
}

/** The same for the page at `tail` below the member's address, which leads on when the name is spelled otherwise. */
export async function getProfileAt(username: string, tail = ""): Promise<Profile> {
  const profile = await getProfile(username);
  if (profile.username !== username) permanentRedirect(`/u/${profile.username}${tail}`);
  return profile;
}
