import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Link } from "~/components/link.tsx";
import { readAccountAddress, withNext } from "~/features/account/account-address.ts";
import { AccountFrame } from "~/features/account/account-frame.tsx";
import { SignUpForm } from "~/features/account/sign-up-form.tsx";
import { TwitchButton } from "~/features/account/twitch-button.tsx";
import type { SearchParams } from "~/features/feed/feed-address.ts";
import { getViewer, isTwitchOffered } from "~/trpc/server.tsx";

export const metadata: Metadata = { title: "Sign up", robots: { index: false } };

export default async function SignUpPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { next, refusal } = readAccountAddress(await searchParams);
  if (await getViewer()) redirect(next);
  return (
    <AccountFrame
      title="Join in"
      lead="Vote, comment, keep favourites and bring your own clips."
      foot={
        <>
          Been here before?{" "}
          <Link href={withNext("/sign-in", next)} className="font-medium text-accent-ink hover:underline">
            Sign in
          </Link>
        </>
      }
    >
      <SignUpForm next={next} refusal={refusal} />
      {(await isTwitchOffered()) ? <TwitchButton next={next} label="Sign up with Twitch" /> : null}
    </AccountFrame>
  );
}
