import { EmptyState } from "~/components/empty-state.tsx";
import { LinkButton } from "~/components/link-button.tsx";
import type { Profile } from "./profile-types.ts";

/** For a member without posts, or without any the reader may see here. */
export function NoPosts({ profile }: { profile: Profile }) {
  if (!profile.own) {
    return (
      <EmptyState drawing="frames" title="No posts here">
        What {profile.displayName} posts will be here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      drawing="frames"
      title="You haven’t posted yet"
      action={
        <LinkButton href="/submit" variant="primary">
          Submit something
        </LinkButton>
      }
    >
      Clips and pictures you submit appear here once they’re published.
    </EmptyState>
  );
}
