"use client";
import { Button } from "~/components/button.tsx";
import { Field } from "~/components/field.tsx";
import { Input } from "~/components/input.tsx";
import { LinkButton } from "~/components/link-button.tsx";
import { Notice } from "~/components/notice.tsx";
import { MarkdownField } from "../comment/markdown-field.tsx";
import { Section } from "./section.tsx";
import { type OwnProfile, useProfileForm } from "./use-profile-form.ts";

const longestName = 100;
const longestBio = 500;

/** What the member says of themselves. */
export function ProfileForm({ username, own }: { username: string; own: OwnProfile }) {
  const { values, change, problems, pending, onSubmit } = useProfileForm(username, own);
  const { displayName, bio } = values;
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
              onChange={(event) => change({ displayName: event.target.value })}
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
              onChange={(text) => change({ bio: text })}
            />
          )}
        </Field>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" pending={pending}>
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

/** Shown once it matters; counted in characters as the server counts them. */
function left(text: string, most: number) {
  const length = [...text].length;
  if (length < most * 0.8) return undefined;
  return <span className={length > most ? "text-bad" : undefined}>{`${length} / ${most}`}</span>;
}
