import { getRuntime } from "@medley/api/runtime";
import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import { type ApiError, hasCode, readError } from "./api-error.ts";
import { writeDigest } from "./digest.ts";
import { makeQueryClient } from "./query-client.ts";

const getRender = cache((): { headers?: Headers; requestId?: string } => ({}));

/** A failure reaches the browser's error page as a digest only. */
export const getQueryClient = cache(() => {
  const render = getRender();
  return makeQueryClient((error) => {
    const failure = readError(error);
    tellLimited(failure, false);
    Object.assign(error, { digest: writeDigest(failure.code, render.requestId) });
  });
});

/** The context of the request being rendered; one a render, so who asks is looked up once. */
const getContext = cache(async () => {
  const render = getRender();
  render.headers = await headers();
  const context = await getRuntime().createContext(render.headers);
  render.requestId = context.request.id;
  return context;
});

/** For a page that says by itself that it was refused: when a limit did so, that is its status, too. */
export function tellShown(failure: ApiError): void {
  tellLimited(failure, true);
}

function tellLimited({ code, facts }: ApiError, shown: boolean): void {
  const { headers } = getRender();
  if (code !== "rate_limited" || !headers) return;
  getRuntime().tellLimited(headers, { retryAfterSeconds: facts.retryAfterSeconds ?? 1, shown });
}

/** Query options that call the router in this process, with no request to ourselves. Made inside a render only. */
export const getTrpc = cache(() =>
  createTRPCOptionsProxy({ ctx: getContext, router: getRuntime().router, queryClient: getQueryClient() }),
);

/** Who is reading: the signed-in member, or null for a visitor. */
export async function getViewer() {
  return getQueryClient().fetchQuery(getTrpc().viewer.me.queryOptions());
}

/** Where people reach this site from outside, as whoever runs it says. */
export async function getPublicUrl(): Promise<URL> {
  return new URL((await getContext()).config.publicUrl);
}

/** Whether people may sign in by Twitch here. */
export async function isTwitchOffered(): Promise<boolean> {
  return (await getContext()).config.twitch !== null;
}

/** Waits for what a page can't do without; what is missing or hidden becomes the 404 page. */
export async function orNotFound<T>(wanted: Promise<T>): Promise<T> {
  try {
    return await wanted;
  } catch (error) {
    if (hasCode(error, "not_found") || hasCode(error, "invalid")) notFound();
    throw error;
  }
}

/** Hands what was fetched on the server to the browser's query client. */
export function Hydrate({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(getQueryClient())}>{children}</HydrationBoundary>;
}
