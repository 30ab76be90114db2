import { LinkButton } from "../link-button.tsx";

/** For visitors, where members have their own places. */
export function Welcome({ communityName }: { communityName: string }) {
  return (
    <section aria-label="Welcome" className="border-line border-t pt-4 text-13">
      <h2 className="font-semibold text-15">New to {communityName}?</h2>
      <p className="mt-1 text-ink-2">
        Members post clips and pictures, vote on them and talk them over. It takes a minute to join.
      </p>
      <LinkButton href="/sign-up" size="small" className="mt-3">
        Sign up
      </LinkButton>
    </section>
  );
}
