import { Notice } from "~/components/notice.tsx";

/** For who just signed up. It is the same whether the address was free or not: nobody learns of others' accounts. */
export function JoinedNotice() {
  return (
    <Notice className="mb-4">
      Did this e-mail address have an account before? Then sign in with it and its own password.
    </Notice>
  );
}
