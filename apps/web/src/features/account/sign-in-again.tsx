import { Button } from "~/components/button.tsx";

/** Signs out and leads back to the account's settings through the sign-in page: some changes want a fresh sign-in. */
export function SignInAgain() {
  return (
    <form action="/api/auth/sign-out" method="post">
      <input type="hidden" name="next" value="/sign-in?next=%2Fsettings%2Faccount" />
      <Button type="submit" size="small">
        Sign in again
      </Button>
    </form>
  );
}
