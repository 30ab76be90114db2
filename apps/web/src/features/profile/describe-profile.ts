import type { Metadata } from "next";
import type { Profile } from "./profile-types.ts";

/** What search engines and other sites show of a member's page. */
export function describeProfile({ username, displayName, avatarUrl }: Profile, part: "posts" | "comments"): Metadata {
  const name = displayName === username ? username : `${displayName} (@${username})`;
  const description = `What ${displayName} posted and said on Medley.`;
  return {
    title: part === "posts" ? name : `Comments by ${name}`,
    description,
    alternates: { canonical: part === "posts" ? `/u/${username}` : `/u/${username}/comments` },
    openGraph: {
      type: "profile",
      title: name,
      description,
      siteName: "Medley",
      username,
      ...(avatarUrl ? { images: [{ url: avatarUrl }] } : {}),
    },
  };
}
