/** How many checks or test cases went well and how many did not. */
export type Count = { passed: number; failed: number };

export const passed: Count = { passed: 1, failed: 0 };
export const failed: Count = { passed: 0, failed: 1 };

export function sum(counts: Count[]): Count {
  return {
    passed: counts.reduce((total, count) => total + count.passed, 0),
    failed: counts.reduce((total, count) => total + count.failed, 0),
  };
}

/** The last line of every test run. */
export function countLine(count: Count): string {
  return `${count.passed} passed, ${count.failed} failed`;
}
