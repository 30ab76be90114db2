import { expect, test } from "vitest";
import { open } from "../testing/open.ts";
import { givenPerson } from "../testing/people.ts";
import { useBrowser } from "../testing/use-browser.ts";
import { useMedley } from "../testing/use-medley.ts";

const site = useMedley();
const visit = useBrowser(site);

test("an admin finds the figures from the menu, asks twice to turn a switch, and the log says who did", async () => {
  const chief = await givenPerson(site, "chief", { role: "admin" });
  const { page } = await visit({ as: chief });
  await open(page, "/");
  await page.getByRole("button", { name: "Account of chief" }).first().click();
  await page.getByRole("menuitem", { name: "Admin" }).first().click();
  await page.getByRole("heading", { name: "Performance", level: 1 }).waitFor();

  const stale = page.getByRole("switch", { name: "Stale while loading" });
  await stale.click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await expect.poll(() => stale.getAttribute("aria-checked")).toBe("true");
  await stale.click();
  await page.getByRole("dialog").getByRole("button", { name: "Turn it off" }).click();
  await expect.poll(() => stale.getAttribute("aria-checked")).toBe("false");
  await page.getByText("Turned off by chief").waitFor();
  const events = await site.db.prisma.auditEvent.findMany({ where: { action: "switch.set" } });
  expect(events).toMatchObject([{ actorId: chief.id, targetId: "stale", detail: { on: false } }]);

  const five = page.getByRole("radio", { name: "5 min", exact: true });
  await five.check({ force: true });
  await expect.poll(() => five.isChecked()).toBe(true);
  await expect.poll(() => page.getByRole("img", { name: /answers within: .* now/i }).count()).toBe(1);
});
