"use client";
import type { AppRouter } from "@medley/api";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { showToast } from "~/components/toast-store.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { noProblems, type Problems, problemsOfIssues } from "../account/refusal.ts";
import { useProblems } from "../account/use-problems.ts";

export type OwnProfile = NonNullable<inferRouterOutputs<AppRouter>["profile"]["get"]["own"]>;

/** The profile's words while they are edited, and keeping them. */
export function useProfileForm(username: string, own: OwnProfile) {
  const [values, setValues] = useState({ displayName: own.displayName, bio: own.bio });
  const { problems, pending, submit } = useProblems(["displayName", "bio"]);
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const update = useMutation(trpc.profile.update.mutationOptions());

  async function save(): Promise<Problems> {
    const { UpdateProfileInput } = await import("@medley/api/schema/profile");
    const checked = UpdateProfileInput.safeParse(values);
    if (!checked.success) return problemsOfIssues(checked.error.issues);
    const { displayName, bio } = await update.mutateAsync(checked.data);
    setValues({ displayName, bio });
    const action = { label: "View", onSelect: () => router.push(`/u/${username}`) };
    showToast({ message: "Profile saved", tone: "good", action });
    await client.invalidateQueries({ queryKey: trpc.profile.get.queryKey() });
    // The name stands in the frame around every page, too.
    router.refresh();
    return noProblems;
  }

  return {
    values,
    change: (part: Partial<typeof values>) => setValues((held) => ({ ...held, ...part })),
    problems,
    pending,
    onSubmit: (event: FormEvent<HTMLFormElement>) => submit(event, save),
  };
}
