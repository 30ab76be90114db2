import { InvalidArgumentError } from "commander";

/** Reads an option that is a whole number from 1. @throws InvalidArgumentError */
export function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 1) return number;
  throw new InvalidArgumentError("A whole number from 1 is needed.");
}
