"use client";
import type { AppRouter } from "@medley/api";
import { useMutation } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { type FormEvent, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "~/components/button.tsx";
import { Field } from "~/components/field.tsx";
import { focusFirstInvalid } from "~/components/focus-first-invalid.ts";
import { Input } from "~/components/input.tsx";
import { Notice } from "~/components/notice.tsx";
import { Select } from "~/components/select.tsx";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { noProblems, type Problems, problemsOf, problemsOfIssues, refusalOf } from "../account/refusal.ts";

type CreatedToken = inferRouterOutputs<AppRouter>["token"]["create"];

type CreateTokenFormProps = { onCreated: (created: CreatedToken) => void };

/** Names a token and says what it may do. */
export function CreateTokenForm({ onCreated }: CreateTokenFormProps) {
  const [problems, setProblems] = useState<Problems>(noProblems);
  const trpc = useTRPC();
  const create = useMutation(trpc.token.create.mutationOptions());

  async function send(form: HTMLFormElement): Promise<Problems> {
    const { CreateTokenInput } = await import("@medley/api/schema/token");
    const checked = CreateTokenInput.safeParse(Object.fromEntries(new FormData(form)));
    if (!checked.success) {
      const name = checked.error.issues.some((issue) => issue.path[0] === "name" && form.elements.namedItem("name"));
      return name
        ? { fields: { name: "Give it a name of up to 60 characters." } }
        : problemsOfIssues(checked.error.issues);
    }
    onCreated(await create.mutateAsync(checked.data));
    form.reset();
    return noProblems;
  }

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (create.isPending) return;
    const found = await send(form).catch((error: unknown) => problemsOf(refusalOf(readError(error)), ["name"]));
    flushSync(() => setProblems(found));
    focusFirstInvalid(form);
  }

  return (
    <form onSubmit={onSubmit} noValidate className="flex flex-col gap-4">
      {problems.form ? <Notice tone="bad">{problems.form}</Notice> : null}
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_14rem]">
        <Field label="Name" required error={problems.fields.name}>
          {(control) => (
            <Input {...control} name="name" autoComplete="off" placeholder="What it’s for" maxLength={60} />
          )}
        </Field>
        <Field label="What it may do">
          {(control) => (
            <Select {...control} name="scope" defaultValue="read">
              <option value="read">Read only</option>
              <option value="write">Read and write</option>
            </Select>
          )}
        </Field>
      </div>
      <Button type="submit" pending={create.isPending} className="self-start">
        Create token
      </Button>
    </form>
  );
}
