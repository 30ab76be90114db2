import type { AppRouter } from "@medley/api";
import type { inferRouterOutputs } from "@trpc/server";
import CircleCheck from "lucide-react/icons/circle-check";
import { Button } from "~/components/button.tsx";
import { Notice } from "~/components/notice.tsx";
import { RelativeTime } from "~/components/relative-time.tsx";
import { ChangePasswordForm } from "../account/change-password-form.tsx";
import { type Refusal, refusalWords } from "../account/refusal.ts";
import { SignInAgain } from "../account/sign-in-again.tsx";
import { Section } from "./section.tsx";

type Account = inferRouterOutputs<AppRouter>["viewer"]["account"];

type AccountSettingsProps = {
  username: string;
  account: Account;
  /** What a plain form came back with. */
  refusal: Refusal | null;
  changed: "password" | "twitch" | null;
};

/** How one signs in: e-mail address, password, Twitch. */
export function AccountSettings({ username, account, refusal, changed }: AccountSettingsProps) {
  // Linking has no fields, and its refusals come by the address only.
  const aboutTwitch = refusal?.word.startsWith("twitch_") || (refusal?.word === "sign_in_again" && account.hasPassword);
  return (
    <>
      {changed ? <Changed what={changed} /> : null}
      <Section title="E-mail address" lead="Only you and we see it. You can sign in with it.">
        <p className="break-words font-medium">{account.email ?? "None: you sign in with Twitch."}</p>
      </Section>
      <Section
        title="Password"
        lead={
          account.passwordChangedAt ? (
            <>
              Changed <RelativeTime at={account.passwordChangedAt} form="long" />. A new one signs out every other
              browser.
            </>
          ) : (
            "You have none yet: you sign in with Twitch. Set one to sign in without it."
          )
        }
      >
        <ChangePasswordForm
          username={username}
          hasPassword={account.hasPassword}
          refusal={aboutTwitch ? null : refusal}
        />
      </Section>
      {account.twitchOffered || account.twitchLinked ? (
        <TwitchSection account={account} refusal={aboutTwitch ? refusal : null} />
      ) : null}
    </>
  );
}

function TwitchSection({ account, refusal }: { account: Account; refusal: Refusal | null }) {
  return (
    <Section title="Twitch" lead="Sign in with Twitch instead of a password.">
      {refusal ? (
        <Notice tone="bad" className="mb-4" action={refusal.word === "sign_in_again" ? <SignInAgain /> : null}>
          {refusalWords(refusal)}
        </Notice>
      ) : null}
      {account.twitchLinked ? (
        <p className="flex items-center gap-2 font-medium">
          <CircleCheck className="size-4 text-good" /> Your Twitch account is linked.
        </p>
      ) : (
        <form action="/api/auth/twitch" method="post">
          <Button type="submit">Link your Twitch account</Button>
        </form>
      )}
    </Section>
  );
}

function Changed({ what }: { what: "password" | "twitch" }) {
  return (
    <Notice tone="good" className="mt-5">
      {what === "password" ? "Password changed. Other browsers are signed out." : "Your Twitch account is linked."}
    </Notice>
  );
}
