import { redirect } from "next/navigation";
import type { SearchParams } from "~/features/feed/feed-address.ts";

/** Forms about the account lead back here, whichever page they stood on. */
export default async function SettingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = Object.entries(await searchParams).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const params = new URLSearchParams(given);
  redirect(params.has("error") || params.has("changed") ? `/settings/account?${params}` : "/settings/profile");
}
