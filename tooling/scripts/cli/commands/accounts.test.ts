import { expect, test } from "vitest";
import { useMedley } from "../testing/use-medley.ts";

const { run: medley } = useMedley();

/** Each run loads the whole program: seconds, on a machine that does other things too. */
const patiently = { timeout: 120_000 };

test(
  "create-admin makes an admin called admin and tells the password once; later the name is taken",
  patiently,
  async () => {
    const made = await medley(["create-admin"]);
    expect(made).toMatchObject({ code: 0, stderr: "" });
    expect(made.stdout).toMatch(/^admin can sign in now, and is an admin\nPassword \(shown only now\): \S{20}\n$/m);
    const again = await medley(["create-admin", "ADMIN"]);
    expect(again).toMatchObject({ code: 1, stderr: "There is an account called ADMIN already.\n" });
  },
);

test("reset-password takes a password from standard input and doesn't tell it", patiently, async () => {
  await medley(["create-admin", "chief", "--email", "chief@example.org"]);
  const reset = await medley(["reset-password", "chief", "--password-stdin"], "violet kettle under moss\n");
  expect(reset).toMatchObject({ code: 0, stderr: "" });
  expect(reset.stdout).toMatch(/chief has a new password, and is signed out everywhere\n$/);
});

test("reset-password needs somebody to give one to", patiently, async () => {
  const reset = await medley(["reset-password", "nobody"]);
  expect(reset).toMatchObject({ code: 1, stderr: "The account nobody was not found.\n" });
});

test(
  "delete-member says who can't sign in any more and what was erased; then there is nobody of that name",
  patiently,
  async () => {
    await medley(["create-admin", "leaver"]);
    const left = await medley(["delete-member", "leaver", "--keep-posts"]);
    expect(left).toMatchObject({ code: 0, stderr: "" });
    expect(left.stdout).toMatch(/leaver can't sign in any more; erasing what they left\nErased: nothing was left\n$/);
    const again = await medley(["delete-member", "leaver"]);
    expect(again).toMatchObject({ code: 1, stderr: "The account leaver was not found.\n" });
  },
);
