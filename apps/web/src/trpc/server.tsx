import { getRuntime } from "@medley/api/runtime";
import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import { hasCode } from "./api-error.ts";
import { makeQueryClient } from "./query-client.ts";

const getRender = cache((): { requestId?: string } => ({}));

/** A failure reaches the browser's error page as a digest only: let that be the request's id, which the log has too. */
export const getQueryClient = cache(() => {
  const render = getRender();
  return makeQueryClient((error) => Object.assign(error, { digest: render.requestId }));
});

/** The context of the request being rendered; one a render, so who asks is looked up once. */
const getContext = cache(async () => {
  const context = await getRuntime().createContext(await headers());
  getRender().requestId = context.request.id;
  return context;
});

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
