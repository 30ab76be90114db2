// Reads the hot feed, votes for the first post that isn't one's own, and comments on it.
//   MEDLEY_URL=http://127.0.0.1:3000 MEDLEY_TOKEN=mt_… npx tsx main.ts
import { createMedleyClient, readMedleyError } from "@medley/api/client";

const medley = createMedleyClient({
  url: process.env.MEDLEY_URL ?? "http://127.0.0.1:3000",
  ...(process.env.MEDLEY_TOKEN ? { token: process.env.MEDLEY_TOKEN } : {}),
});

try {
  const [me, feed] = await Promise.all([medley.viewer.me.query(), medley.feed.list.query({ sort: "hot", limit: 10 })]);
  for (const post of feed.items)
    console.log(`${String(post.score).padStart(5)}  ${post.title}  (${post.author.displayName})`);

  const post = feed.items.find((item) => item.author.username !== me?.username);
  if (!me) console.log("\nSet MEDLEY_TOKEN (Settings → API tokens) to vote and comment.");
  else if (!post) console.log("\nNothing here to vote on yet.");
  else await voteAndComment(post.id);
} catch (error) {
  const { code, message, requestId } = readMedleyError(error);
  console.error(`${code}: ${message}${requestId ? ` (request ${requestId})` : ""}`);
  process.exitCode = 1;
}

async function voteAndComment(postId: string): Promise<void> {
  const { score } = await medley.vote.cast.mutate({ postId, value: 1 });
  // The key makes a repeated request answer with the same comment instead of making another.
  const clientKey = crypto.randomUUID();
  const comment = await medley.comment.create.mutate({
    postId,
    parentId: null,
    body: "Hello from the typed client!",
    clientKey,
  });
  console.log(`\nVoted: the score is ${score}. Commented: ${comment.id}`);
}
