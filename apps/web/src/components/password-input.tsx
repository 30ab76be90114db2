"use client";
import Eye from "lucide-react/icons/eye";
import EyeOff from "lucide-react/icons/eye-off";
import { type ComponentProps, useState } from "react";
import { IconButton } from "./icon-button.tsx";
import { Input } from "./input.tsx";

/** A password that can be looked at while it is typed. `autoComplete` must say whether it is the current or a new one. */
export function PasswordInput(props: Omit<ComponentProps<"input">, "type"> & { autoComplete: string }) {
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <Input {...props} type={shown ? "text" : "password"} spellCheck={false} autoCapitalize="none" className="pr-11" />
      <IconButton
        size="small"
        data-tip-align="end"
        label={shown ? "Hide password" : "Show password"}
        icon={shown ? <EyeOff /> : <Eye />}
        className="absolute! inset-y-0 right-1 my-auto"
        onClick={() => setShown(!shown)}
      />
    </div>
  );
}
