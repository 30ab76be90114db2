import type { QueryClient } from "@tanstack/react-query";

/**
 * Whether no later mutation of the scope waits: what was pressed since then must not be overwritten by this answer.
 * For `onSuccess` and `onError`, while which the mutation itself still counts.
 */
export function isLastWord(client: QueryClient, scope: string): boolean {
  return client.isMutating({ predicate: ({ options }) => options.scope?.id === scope }) <= 1;
}
