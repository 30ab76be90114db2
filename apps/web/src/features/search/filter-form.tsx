"use client";
import type { SearchFilter } from "@medley/api/schema/search";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useTransition } from "react";
import { Button } from "~/components/button.tsx";
import { Field } from "~/components/field.tsx";
import { Input } from "~/components/input.tsx";
import { LinkButton } from "~/components/link-button.tsx";
import { Select } from "~/components/select.tsx";
import { languages } from "../submit/languages.ts";
import { formAddress } from "./form-address.ts";

const windows = [
  ["hour", "Last hour"],
  ["day", "Last day"],
  ["week", "Last week"],
  ["month", "Last month"],
  ["year", "Last year"],
] as const;
const kinds = [
  ["clip", "Clips"],
  ["image", "Images"],
] as const;
const nsfwChoices = [
  ["hide", "Leave out"],
  ["include", "Show as well"],
  ["only", "Nothing else"],
] as const;

type FilterFormProps = {
  filter: SearchFilter;
  /** What the address says besides; empty values are left out. */
  fixed: Record<string, string>;
  /** The address with no filter. */
  cleared: string;
  /** Members choose what they see of NSFW posts. */
  member: boolean;
};

/** What to narrow a search to. A plain form whose answer is an address. */
export function FilterForm({ filter, fixed, cleared, member }: FilterFormProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const address = formAddress(new FormData(event.currentTarget));
    startTransition(() => router.push(address, { scroll: false }));
  }
  return (
    <form action="/search" onSubmit={onSubmit} className="border-line border-t pt-4 pb-5">
      {Object.entries(fixed).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <div className="grid grid-cols-2 gap-x-3 gap-y-4 md:grid-cols-3">
        <div className="max-md:col-span-2">
          <Choice label="Published" name="window" held={filter.window} any="Any time" choices={windows} />
        </div>
        <Text label="From" name="since" type="date" held={filter.since} />
        <Text label="To" name="until" type="date" held={filter.until} />
        <Choice label="Kind" name="kind" held={filter.kind} any="Everything" choices={kinds} />
        <Choice label="Language" name="language" held={filter.language} any="Any" choices={languages} />
        <Text label="Score at least" name="minScore" type="number" min={1} max={1_000_000} held={filter.minScore} />
        <Text label="Game" name="game" held={filter.game} placeholder="Just Chatting" />
        <Text label="Channel" name="broadcaster" held={filter.broadcaster} />
        <Text label="Posted by" name="author" held={filter.author} placeholder="@name" />
        <Text label="With tags" name="tags" held={filter.tags.join(", ")} placeholder="clutch, funny" />
        <Text label="Without tags" name="excludeTags" held={filter.excludeTags.join(", ")} />
        {member ? (
          <Choice label="NSFW" name="nsfw" held={filter.nsfw} any="As in my settings" choices={nsfwChoices} />
        ) : null}
      </div>
      <div className="mt-5 flex justify-end gap-2">
        <LinkButton href={cleared} variant="ghost">
          Clear all
        </LinkButton>
        <Button type="submit" variant="primary" aria-busy={pending || undefined}>
          Show results
        </Button>
      </div>
    </form>
  );
}

type ChoiceProps = {
  label: string;
  name: string;
  held: string | undefined;
  /** What it says when nothing is chosen. */
  any: string;
  choices: readonly (readonly [value: string, words: string])[];
};

function Choice({ label, name, held, any, choices }: ChoiceProps): ReactNode {
  return (
    <Field label={label}>
      {(control) => (
        <Select {...control} name={name} defaultValue={held}>
          <option value="">{any}</option>
          {choices.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

type TextProps = {
  label: string;
  name: string;
  held: string | number | undefined;
  type?: "text" | "date" | "number";
  placeholder?: string;
  min?: number;
  max?: number;
};

function Text({ label, held, type = "text", ...rest }: TextProps): ReactNode {
  return (
    <Field label={label}>
      {(control) => (
        <Input {...control} {...rest} type={type} defaultValue={held} autoComplete="off" autoCapitalize="none" />
      )}
    </Field>
  );
}
