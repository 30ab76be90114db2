"use client";
import { Button } from "~/components/button.tsx";
import { Field } from "~/components/field.tsx";
import { Input } from "~/components/input.tsx";
import { Notice } from "~/components/notice.tsx";
import { PasswordInput } from "~/components/password-input.tsx";
import { type AccountAddress, withNext } from "./account-address.ts";
import { goTo } from "./go-to.ts";
import { postAuth } from "./post-auth.ts";
import type { Problems } from "./refusal.ts";
import { useAccountForm } from "./use-account-form.ts";

const fields = ["username", "email", "password"] as const;
const loadSchema = () => import("@medley/api/schema/account").then((module) => module.SignUpInput);

/** Makes an account, signs in with it and goes to `next`. */
export function SignUpForm({ next, refusal }: Omit<AccountAddress, "joined">) {
  const { problems, pending, form } = useAccountForm({
    path: "/api/auth/sign-up",
    fields,
    loadSchema,
    refusal,
    onDone: ({ username = "", email, password }) =>
      postAuth("/api/auth/sign-in", { identifier: email, password }).then(
        () => goTo(next),
        // The address may have had an account before, which isn't told. Whoever knows its password signs in there.
        () => goTo(withNext("/sign-in", next, { joined: username })),
      ),
  });
  return (
    <form {...form} className="flex flex-col gap-4">
      {problems.form ? <Notice tone="bad">{problems.form}</Notice> : null}
      <input type="hidden" name="next" value={next} />
      <SignUpFields problems={problems.fields} />
      <Button type="submit" variant="primary" size="large" pending={pending} className="mt-1">
        Create account
      </Button>
    </form>
  );
}

function SignUpFields({ problems }: { problems: Problems["fields"] }) {
  return (
    <>
      <Field
        label="Name"
        required
        hint="3 to 32 letters, digits, - or _. It’s the name others see, and it stays."
        error={problems.username}
      >
        {(control) => (
          <Input
            {...control}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            minLength={3}
            maxLength={32}
            pattern="[A-Za-z0-9_\-]+"
          />
        )}
      </Field>
      <Field label="E-mail address" required hint="Only you and we see it." error={problems.email}>
        {(control) => <Input {...control} type="email" name="email" autoComplete="email" maxLength={254} />}
      </Field>
      <Field
        label="Password"
        required
        hint="At least 12 characters. Three or more unusual words are a good start."
        error={problems.password}
      >
        {(control) => (
          <PasswordInput {...control} name="password" autoComplete="new-password" minLength={12} maxLength={128} />
        )}
      </Field>
    </>
  );
}
