// Goes through the running example as everybody in it, on the pages that each is led to, at phone and desk width: no axe violation, nothing
// wider than the screen, no answer that is a mistake of ours, a small page. And nobody learns of a ranking but those who may.
import { axe, check, finish, launch, tags } from "./browser.mjs";

const [base, password] = process.argv.slice(2);
const judged = "/e/gipp-2026";
const halls = [judged, "/e/satu-inovasi-2026", "/e/gipp-2025"];
const keeps = ["pengelola"]; // who keeps the office, and what only they are led to
const kept = ["/kantor", "/kantor/impor", "/kantor/undangan", "/kantor/edisi/baru", "/kantor/edisi/baru/gipp", "/kantor/orang/maria"];
const most = 18; // pages of a walk
const alike = 2; // pages of one shape
const everybody = [null, "sekretariat", "dinkes", "maria", "dewi", "ketua", "walikota", "provinsi", "pengelola"];
const walks = [...everybody.map((who) => ["id-ID", who]), ...[null, "sekretariat", "dinkes", "maria"].map((who) => ["en-GB", who])];

const browser = await launch();
for (const [locale, who] of walks) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale });
  const page = await context.newPage();
  if (who) {
    await page.goto(`${base}/masuk`);
    await page.fill("#f-account", who);
    await page.fill("#f-password", password);
    await page.click("form.narrow button[type=submit]");
    check(`${who} signs in`, !page.url().includes("/masuk"), page.url());
    const ranking = await page.goto(`${base}${judged}/hasil`);
    const may = who === "sekretariat";
    check(`${who} and the ranking while a round is open`, ranking.status() === (may ? 200 : 404), ranking.status());
  }
  const seen = new Set();
  const shapes = new Map();
  const todo = ["/", "/cari?q=sampah", ...halls, ...(who ? ["/akun", "/periksa", ...(keeps.includes(who) ? kept : []), `${judged}/hasil`, `${judged}/meja`] : ["/masuk", "/periksa", "/e/gipp-2025/charter"])];
  while (todo.length > 0 && seen.size < most) {
    const path = todo.shift();
    if (seen.has(path)) continue;
    seen.add(path);
    const name = `${who ?? "anybody"} ${locale} ${path}`;
    const answer = await page.goto(base + path);
    check(`${name}: no mistake of ours`, answer.status() < 500, answer.status());
    check(`${name}: under 100 KiB`, (await answer.body()).length < 100 * 1024);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      const fits = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      check(`${name}: nothing wider than ${width}`, fits);
    }
    await page.evaluate(axe);
    const { violations } = await page.evaluate((tags) => window.axe.run({ runOnly: tags }), tags);
    check(`${name}: axe`, violations.length === 0, violations.map((v) => `${v.id} ${v.nodes[0].target}`).join("; "));
    const links = await page.evaluate(() => [...document.querySelectorAll("main a[href^='/']")].map((a) => a.getAttribute("href")));
    for (const href of links.filter((href) => !/\/(berkas|dokumen|hasil)\//.test(href))) {
      const shape = href.replace(/\/[0-9a-z._]{6,}(?=\/|$)/g, "/*").split("?")[0];
      const count = shapes.get(shape) ?? 0;
      if (count < alike) {
        shapes.set(shape, count + 1);
        todo.push(href);
      }
    }
  }
  check(`${who ?? "anybody"} ${locale} is led on`, seen.size >= (who ? 5 : 3), seen.size);
  await context.close();
}
await browser.close();
finish();
