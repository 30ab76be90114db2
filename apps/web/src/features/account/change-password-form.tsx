"use client";
import { useRouter } from "next/navigation";
import { Button } from "~/components/button.tsx";
import { Field } from "~/components/field.tsx";
import { Notice } from "~/components/notice.tsx";
import { PasswordInput } from "~/components/password-input.tsx";
import { showToast } from "~/components/toast-store.ts";
import type { Refusal } from "./refusal.ts";
import { SignInAgain } from "./sign-in-again.tsx";
import { useAccountForm } from "./use-account-form.ts";

const loadSchema = () => import("@medley/api/schema/account").then((module) => module.ChangePasswordInput);

type ChangePasswordFormProps = {
  username: string;
  /** Somebody who signs in by Twitch may have none yet. */
  hasPassword: boolean;
  refusal: Refusal | null;
};

/** Changes the password, or sets a first one. Every other browser is signed out by it. */
export function ChangePasswordForm({ username, hasPassword, refusal }: ChangePasswordFormProps) {
  const router = useRouter();
  const { problems, pending, form } = useAccountForm({
    path: "/api/auth/password",
    fields: hasPassword ? ["currentPassword", "newPassword"] : ["newPassword"],
    loadSchema,
    refusal,
    onDone: (_, sent) => {
      sent.reset();
      showToast({ message: "Password changed. Other browsers are signed out.", tone: "good" });
      router.refresh();
    },
  });
  return (
    <form {...form} className="flex flex-col gap-4">
      {problems.form ? (
        <Notice tone="bad" action={hasPassword ? null : <SignInAgain />}>
          {problems.form}
        </Notice>
      ) : null}
      {/* Tells password managers whose password it is; without a name it isn't sent. */}
      <input type="text" value={username} autoComplete="username" readOnly hidden />
      {hasPassword ? (
        <Field label="Current password" required error={problems.fields.currentPassword}>
          {(control) => (
            <PasswordInput {...control} name="currentPassword" autoComplete="current-password" maxLength={128} />
          )}
        </Field>
      ) : null}
      <Field
        label="New password"
        required
        hint="At least 12 characters. Three or more unusual words are a good start."
        error={problems.fields.newPassword}
      >
        {(control) => (
          <PasswordInput {...control} name="newPassword" autoComplete="new-password" minLength={12} maxLength={128} />
        )}
      </Field>
      <Button type="submit" pending={pending} className="self-start">
        {hasPassword ? "Change password" : "Set password"}
      </Button>
    </form>
  );
}
