import { redirect } from "next/navigation";
import { getPost } from "~/features/post/get-post.ts";
import { postPath } from "~/features/post/post-path.ts";

export default async function ShortPostRoute({ params }: { params: Promise<{ id: string }> }) {
  redirect(postPath(await getPost((await params).id)));
}
