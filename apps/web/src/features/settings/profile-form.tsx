"use client";
import type { AppRouter } from "@medley/api";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "~/components/button.tsx";
import { Field } from "~/components/field.tsx";
import { focusFirstInvalid } from "~/components/focus-first-invalid.ts";
import { Input } from "~/components/input.tsx";
import { LinkButton } from "~/components/link-button.tsx";
import { Notice } from "~/components/notice.tsx";
import { showToast } from "~/components/toast-store.ts";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { noProblems, type Problems, problemsOf, problemsOfIssues, refusalOf } from "../account/refusal.ts";
import { MarkdownField } from "../comment/markdown-field.tsx";
import { Section } from "./section.tsx";

type OwnProfile = NonNullable<inferRouterOutputs<AppRouter>["profile"]["get"]["own"]>;

const fields = ["displayName", "bio"];
const longestName = 100;
const longestBio = 500;

/** What the member says of themselves. */
export function ProfileForm({ username, own }: { username: string; own: OwnProfile }) {
  const [displayName, setDisplayName] = useState(own.displayName);
  const [bio, setBio] = useState(own.bio);
  const [problems, setProblems] = useState<Problems>(noProblems);
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const update = useMutation(trpc.profile.update.mutationOptions());

  async function save(): Promise<Problems> {
    const { UpdateProfileInput } = await import("@medley/api/schema/profile");
    const checked = UpdateProfileInput.safeParse({ displayName, bio });
    if (!checked.success) return problemsOfIssues(checked.error.issues);
    const saved = await update.mutateAsync(checked.data);
    setDisplayName(saved.displayName);
    setBio(saved.bio);
    showToast({
      message: "Profile saved",
      tone: "good",
      action: { label: "View", onSelect: () => router.push(`/u/${username}`) },
    });
    await client.invalidateQueries({ queryKey: trpc.profile.get.queryKey() });
    router.refresh();
    return noProblems;
  }

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (update.isPending) return;
    const found = await save().catch((error: unknown) => problemsOf(refusalOf(readError(error)), fields));
    flushSync(() => setProblems(found));
    focusFirstInvalid(form);
  }

  return (
    <Section title="Profile" lead={`What others see at /u/${username}. Your name itself, @${username}, stays.`}>
      <form onSubmit={onSubmit} noValidate className="flex flex-col gap-5">
        {problems.form ? <Notice tone="bad">{problems.form}</Notice> : null}
        <Field
          label="Display name"
          required
          hint="Any script, any words."
          aside={left(displayName, longestName)}
          error={problems.fields.displayName}
        >
          {(control) => (
            <Input
              {...control}
              autoComplete="nickname"
              value={displayName}
              onChange={(event) => setDisplayName(event.target.value)}
            />
          )}
        </Field>
        <Field label="Bio" aside={left(bio, longestBio)} error={problems.fields.bio}>
          {(control) => (
            <MarkdownField
              {...control}
              rows={4}
              placeholder="A few lines. Markdown works."
              value={bio}
              onChange={setBio}
            />
          )}
        </Field>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" pending={update.isPending}>
            Save profile
          </Button>
          <LinkButton href={`/u/${username}`} variant="ghost">
            View profile
          </LinkButton>
        </div>
      </form>
    </Section>
  );
}

/** Shown once it matters; counted in characters as people see them. */
function left(text: string, most: number) {
  const length = [...text].length;
  if (length < most * 0.8) return undefined;
  return <span className={length > most ? "text-bad" : undefined}>{`${length} / ${most}`}</span>;
}
