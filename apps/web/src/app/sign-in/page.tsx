import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Link } from "~/components/link.tsx";
import { readAccountAddress, withNext } from "~/features/account/account-address.ts";
import { AccountFrame } from "~/features/account/account-frame.tsx";
import { JoinedNotice } from "~/features/account/joined-notice.tsx";
import { SignInForm } from "~/features/account/sign-in-form.tsx";
import { TwitchButton } from "~/features/account/twitch-button.tsx";
import type { SearchParams } from "~/features/feed/feed-address.ts";
import { getViewer, isTwitchOffered } from "~/trpc/server.tsx";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

export default async function SignInPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const address = readAccountAddress(await searchParams);
  const { next, joined } = address;
  if (await getViewer()) redirect(next);
  return (
    <AccountFrame
      title={joined ? `Welcome, ${joined}` : "Welcome back"}
      lead={
        joined ? "One more step: sign in with the password you just chose." : "Sign in to vote, comment and submit."
      }
      foot={
        <>
          New here?{" "}
          <Link href={withNext("/sign-up", next)} className="font-medium text-accent-ink hover:underline">
            Create an account
          </Link>
        </>
      }
    >
      {joined ? <JoinedNotice /> : null}
      <SignInForm {...address} />
      {(await isTwitchOffered()) ? <TwitchButton next={next} label="Sign in with Twitch" /> : null}
    </AccountFrame>
  );
}
