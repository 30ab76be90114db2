"use client";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useDeferredValue, useId, useState } from "react";
import { RemovableChip } from "~/components/chip.tsx";
import { Field } from "~/components/field.tsx";
import { Input } from "~/components/input.tsx";
import { useTRPC } from "~/trpc/client.tsx";

type TagsFieldProps = {
  value: string[];
  onChange: (tags: string[]) => void;
  error?: string | undefined;
  /** How many there may be. */
  most?: number;
};

/** Tags by name: typed and ended with Enter or a comma, or picked from what others use. */
export function TagsField({ value, onChange, error, most = 15 }: TagsFieldProps) {
  const [text, setText] = useState("");
  const listId = useId();

  function add(names: string) {
    const tags = withTags(value, names, most);
    setText("");
    if (tags.length > value.length) onChange(tags);
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "Enter") {
      // One Enter too many must not send the form around it.
      event.preventDefault();
      add(text);
    }
    if (event.key === "Backspace" && text === "") onChange(value.slice(0, -1));
  }

  return (
    <Field
      label="Tags"
      hint={`Enter or comma after each, up to ${most}.`}
      error={error}
      aside={`${value.length}/${most}`}
    >
      {(control) => (
        <div>
          {value.length > 0 ? <ChosenTags tags={value} onChange={onChange} /> : null}
          <Input
            {...control}
            required={false}
            value={text}
            maxLength={50}
            list={listId}
            autoComplete="off"
            enterKeyHint="done"
            placeholder={value.length === 0 ? "clutch, funny, …" : ""}
            // By the text, not by the key: keyboards on phones don't tell which one was pressed, and lists are pasted.
            onChange={({ target }) => (target.value.includes(",") ? add(target.value) : setText(target.value))}
            onKeyDown={onKeyDown}
            onBlur={() => add(text)}
          />
          <UsedTags id={listId} text={text} />
        </div>
      )}
    </Field>
  );
}

/** What others use that begins like this. */
function UsedTags({ id, text }: { id: string; text: string }) {
  const trpc = useTRPC();
  const prefix = useDeferredValue(text.trim());
  const { data } = useQuery(trpc.tag.suggest.queryOptions({ prefix, limit: 8 }, { enabled: prefix.length >= 2 }));
  return (
    <datalist id={id}>
      {data?.items.map((tag) => (
        <option key={tag.slug} value={tag.name} />
      ))}
    </datalist>
  );
}

/** The tags with those of a list of names that aren't among them yet, as far as there is room. */
function withTags(value: readonly string[], names: string, most: number): string[] {
  const tags = [...value];
  for (const name of names.split(",")) {
    const wanted = name.trim().replace(/^#/, "");
    if (wanted && tags.length < most && !tags.some((tag) => tag.toLowerCase() === wanted.toLowerCase())) {
      tags.push(wanted);
    }
  }
  return tags;
}

function ChosenTags({ tags, onChange }: { tags: string[]; onChange: (tags: string[]) => void }) {
  return (
    <ul className="mb-2 flex flex-wrap gap-1.5">
      {tags.map((tag) => (
        <li key={tag}>
          <RemovableChip
            removeLabel={`Remove the tag ${tag}`}
            onRemove={() => onChange(tags.filter((other) => other !== tag))}
          >
            {tag}
          </RemovableChip>
        </li>
      ))}
    </ul>
  );
}
