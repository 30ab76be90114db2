import type { Metadata } from "next";
import type { Profile } from "./profile-types.ts";

type Part = "posts" | "albums" | "comments";

/** What search engines and other sites show of a member's page. */
export function describeProfile({ username, displayName, avatarUrl }: Profile, part: Part): Metadata {
  const name = displayName === username ? username : `${displayName} (@${username})`;
  const description = `What ${displayName} posted and said on Medley.`;
  return {
    title: { posts: name, albums: `Albums by ${name}`, comments: `Comments by ${name}` }[part],
    description,
    alternates: { canonical: part === "posts" ? `/u/${username}` : `/u/${username}/${part}` },
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
