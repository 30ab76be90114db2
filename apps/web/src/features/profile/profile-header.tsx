import Settings from "lucide-react/icons/settings";
import type { ReactNode } from "react";
import { Avatar } from "~/components/avatar.tsx";
import { Badge } from "~/components/badge.tsx";
import { CompactNumber } from "~/components/compact-number.tsx";
import { LinkButton } from "~/components/link-button.tsx";
import { NavTabs } from "~/components/nav-tabs.tsx";
import { PageHeader } from "~/components/page.tsx";
import { Prose } from "~/components/prose.tsx";
import type { Profile } from "./profile-types.ts";
import { countWords, monthWords, rankWords } from "./profile-words.ts";

type ProfileHeaderProps = { profile: Profile; part: "posts" | "albums" | "comments" | "upvoted" };

/** Who somebody is, above what they posted and said. */
export function ProfileHeader({ profile, part }: ProfileHeaderProps) {
  const path = `/u/${profile.username}`;
  return (
    <>
      <PageHeader
        title={<span dir="auto">{profile.displayName}</span>}
        picture={
          <Avatar name={profile.username} url={profile.avatarUrl} size={96} className="max-md:size-16 max-md:text-20" />
        }
        actions={
          profile.own ? (
            <LinkButton href="/settings/profile" icon={<Settings />}>
              Edit profile
            </LinkButton>
          ) : null
        }
      >
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1.5">
          <span>@{profile.username}</span>
          <Badge>{rankWords[profile.rank]}</Badge>
          {profile.role === "member" ? null : (
            <Badge tone="good">{profile.role === "admin" ? "Admin" : "Moderator"}</Badge>
          )}
        </p>
      </PageHeader>
      {profile.bioHtml ? <Prose html={profile.bioHtml} className="-mt-1 mb-4 max-w-prose" /> : null}
      <dl className="mb-3 flex flex-wrap gap-x-6 gap-y-2 text-13">
        <Fact name="Karma">
          <CompactNumber value={profile.karma} />
        </Fact>
        <Fact name="Joined">{monthWords(profile.joinedAt)}</Fact>
      </dl>
      <div className="-mx-4 border-line border-b px-4 md:mx-0 md:px-0">
        <NavTabs
          label="Profile"
          tabs={[
            { href: path, label: "Posts", count: countWords(profile.posts), current: part === "posts" },
            { href: `${path}/albums`, label: "Albums", current: part === "albums" },
            {
              href: `${path}/comments`,
              label: "Comments",
              count: countWords(profile.comments),
              current: part === "comments",
            },
            ...(profile.own ? ownTabs(part) : []),
          ]}
        />
      </div>
    </>
  );
}

/** Lists that nobody else has: what one voted up and kept, and images of every state. */
const ownTabs = (part: ProfileHeaderProps["part"]) => [
  { href: "/upvoted", label: "Upvoted", current: part === "upvoted" },
  { href: "/favorites", label: "Favourites", current: false },
  { href: "/library", label: "Images", current: false },
];

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex gap-1.5">
      <dt className="text-ink-3">{name}</dt>
      <dd className="font-medium tabular-nums">{children}</dd>
    </div>
  );
}
