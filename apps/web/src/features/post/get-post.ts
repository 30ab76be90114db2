import { getQueryClient, getTrpc, orNotFound } from "~/trpc/server.tsx";
import type { PostPage } from "./post-types.ts";

/** The post of a page; what is missing or hidden becomes the 404 page. */
export function getPost(id: string): Promise<PostPage> {
  return orNotFound(getQueryClient().fetchQuery(getTrpc().post.get.queryOptions({ id })));
}
