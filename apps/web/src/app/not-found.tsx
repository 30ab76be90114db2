import type { Metadata } from "next";
import { EmptyState } from "~/components/empty-state.tsx";
import { LinkButton } from "~/components/link-button.tsx";

export const metadata: Metadata = { title: "Not found" };

export default function NotFoundPage() {
  return (
    <EmptyState
      size="page"
      drawing="nothing-found"
      title="There’s nothing here"
      action={
        <LinkButton href="/" variant="primary">
          Go home
        </LinkButton>
      }
    >
      It may be gone, or the address has a typo.
    </EmptyState>
  );
}
