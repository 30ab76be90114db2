"use client";
import type { AppRouter } from "@medley/api";
import { useMutation } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { Button } from "~/components/button.tsx";
import { Field } from "~/components/field.tsx";
import { Input } from "~/components/input.tsx";
import { Notice } from "~/components/notice.tsx";
import { Select } from "~/components/select.tsx";
import { useTRPC } from "~/trpc/client.tsx";
import { noProblems, type Problems } from "../account/refusal.ts";
import { useProblems } from "../account/use-problems.ts";

type CreatedToken = inferRouterOutputs<AppRouter>["token"]["create"];

type CreateTokenFormProps = { onCreated: (created: CreatedToken) => void };

/** Names a token and says what it may do. */
export function CreateTokenForm({ onCreated }: CreateTokenFormProps) {
  const { problems, pending, submit } = useProblems(["name"]);
  const trpc = useTRPC();
  const create = useMutation(trpc.token.create.mutationOptions());

  async function send(form: HTMLFormElement): Promise<Problems> {
    const { CreateTokenInput } = await import("@medley/api/schema/token");
    const checked = CreateTokenInput.safeParse(Object.fromEntries(new FormData(form)));
    if (!checked.success) return { fields: { name: "Give it a name of up to 60 characters." } };
    onCreated(await create.mutateAsync(checked.data));
    form.reset();
    return noProblems;
  }

  return (
    <form onSubmit={(event) => submit(event, send)} noValidate className="flex flex-col gap-4">
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
      <Button type="submit" pending={pending} className="self-start">
        Create token
      </Button>
    </form>
  );
}
