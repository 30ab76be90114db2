import { CopyButton } from "~/components/copy-button.tsx";

type TokenUseProps = {
  publicUrl: string;
  /** The one that was just made, put into the examples while it can be seen. */
  token: string | null;
};

/** What to type, for a shell and for the typed client. */
export function TokenUse({ publicUrl, token }: TokenUseProps) {
  const shown = token ?? "mt_…";
  const curl = `curl -H "Authorization: Bearer ${shown}" \\
  "${publicUrl}/api/trpc/viewer.me"`;
  const typed = `import { createMedleyClient } from "@medley/api/client";

const medley = createMedleyClient({
  url: "${publicUrl}",
  token: "${shown}",
});
const { items } = await medley.feed.list.query({ sort: "hot" });`;
  return (
    <div className="flex flex-col gap-5">
      <Example title="In a shell" code={curl} />
      <Example title="In TypeScript" code={typed} />
      <p className="text-13 text-ink-2">
        Public reads work without a token. The repository’s <code>examples/typed-client</code> reads a feed, votes and
        comments.
      </p>
    </div>
  );
}

function Example({ title, code }: { title: string; code: string }) {
  return (
    <div>
      <div className="mb-1.5 flex items-center justify-between gap-3">
        <h3 className="font-medium font-sans text-13">{title}</h3>
        <CopyButton text={code} variant="ghost" />
      </div>
      <pre className="whitespace-pre-wrap break-words rounded-media bg-surface-2 p-3.5 font-mono text-12 leading-5">
        {code}
      </pre>
    </div>
  );
}
