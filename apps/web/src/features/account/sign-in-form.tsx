"use client";
import { Button } from "~/components/button.tsx";
import { Field } from "~/components/field.tsx";
import { Input } from "~/components/input.tsx";
import { Notice } from "~/components/notice.tsx";
import { PasswordInput } from "~/components/password-input.tsx";
import type { AccountAddress } from "./account-address.ts";
import { goTo } from "./go-to.ts";
import { useAccountForm } from "./use-account-form.ts";

const fields = ["identifier", "password"] as const;
const loadSchema = () => import("@medley/api/schema/account").then((module) => module.SignInInput);

/** Signs in by name or e-mail address and password, then goes to `next`. */
export function SignInForm({ next, refusal, joined }: AccountAddress) {
  const { problems, pending, form } = useAccountForm({
    path: "/api/auth/sign-in",
    fields,
    loadSchema,
    refusal,
    onDone: () => goTo(next),
  });
  return (
    <form {...form} className="flex flex-col gap-4">
      {problems.form ? <Notice tone="bad">{problems.form}</Notice> : null}
      <input type="hidden" name="next" value={next} />
      <Field label="Name or e-mail address" required error={problems.fields.identifier}>
        {(control) => (
          <Input
            {...control}
            name="identifier"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
            defaultValue={joined ?? undefined}
          />
        )}
      </Field>
      <Field label="Password" required error={problems.fields.password}>
        {(control) => <PasswordInput {...control} name="password" autoComplete="current-password" maxLength={128} />}
      </Field>
      <Button type="submit" variant="primary" size="large" pending={pending} className="mt-1">
        Sign in
      </Button>
    </form>
  );
}
