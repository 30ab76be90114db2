"use client";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { Field } from "~/components/field.tsx";
import { Input } from "~/components/input.tsx";
import { useTRPC } from "~/trpc/client.tsx";
import { channelName } from "./clip-address.ts";
import type { FieldErrors } from "./form-errors.ts";
import { channelOf } from "./submission.ts";
import type { SubmitDraft } from "./submit-draft.ts";

type ManualFieldsProps = { draft: SubmitDraft; errors: FieldErrors; set: (part: Partial<SubmitDraft>) => void };

/** What Twitch would tell: the channel, and the game by a name that others used before. */
export function ManualFields({ draft, errors, set }: ManualFieldsProps) {
  const listId = useId();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.game.popular.queryOptions({ limit: 100 }));
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field label="Channel" error={errors.channel} required>
        {(control) => (
          <Input
            {...control}
            name="channel"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            placeholder="The streamer’s name"
            value={channelOf(draft)}
            onChange={(event) => set({ channel: event.target.value })}
            onBlur={({ target }) => {
              const name = channelName(target.value);
              if (name !== target.value) set({ channel: name });
            }}
          />
        )}
      </Field>
      <Field label="Game" error={errors.game} aside="optional">
        {(control) => (
          <>
            <Input
              {...control}
              name="game"
              autoComplete="off"
              list={listId}
              value={draft.game}
              onChange={(event) => set({ game: event.target.value })}
            />
            <datalist id={listId}>
              {data?.items.map((game) => (
                <option key={game.slug} value={game.name} />
              ))}
            </datalist>
          </>
        )}
      </Field>
    </div>
  );
}
