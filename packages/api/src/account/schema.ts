import { z } from "zod";

export const Username = z.string().regex(/^[A-Za-z0-9_-]{3,32}$/, "A name is 3 to 32 of A-Z, a-z, 0-9, - and _.");
export const Email = z.string().trim().max(254).pipe(z.email("Not an e-mail address."));
export const NewPassword = z
  .string()
  .min(12, "A password has at least 12 characters.")
  .max(128, "A password has at most 128 characters.");

/** A password that is only compared with the one that is kept. */
const GivenPassword = z.string().min(1, "Enter your password.").max(128);

export const SignUpInput = z.strictObject({ username: Username, email: Email, password: NewPassword });
export type SignUpInput = z.infer<typeof SignUpInput>;

export const SignInInput = z.strictObject({
  /** A username or an e-mail address. */
  identifier: z
    .string()
    .trim()
    .max(254)
    .regex(/^\P{Cc}+$/u, "Enter your name or e-mail address."),
  password: GivenPassword,
});
export type SignInInput = z.infer<typeof SignInInput>;

export const ChangePasswordInput = z.strictObject({
  /** Left out by somebody who signs in by Twitch and has none yet. */
  currentPassword: GivenPassword.optional(),
  newPassword: NewPassword,
});
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;
