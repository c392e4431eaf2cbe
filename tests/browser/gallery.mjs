// Opens every page of the gallery at phone and desk width, light and dark, and asks of each: no axe violation, nothing wider than the
// screen, no script, the keyboard reaches the skip link first, and the policy for content that the server will send is kept. A question that
// hangs on an option appears with it.
import { axe, check, finish, launch, tags } from "./browser.mjs";
import { createServer } from "node:http";
import { readFileSync, readdirSync, mkdirSync } from "node:fs";
import path from "node:path";

const out = path.resolve(process.argv[2]);
const only = process.argv[3] ? new RegExp(process.argv[3]) : /./;
const pictures = path.join(out, "pictures");
mkdirSync(pictures, { recursive: true });
const pages = readdirSync(out).filter((f) => f.endsWith(".html") && only.test(f)).sort();
if (pages.length === 0) throw new Error(`no page in ${out}`);

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".svg": "image/svg+xml" };
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const server = createServer((request, response) => {
  try {
    const name = path.basename(new URL(request.url, "http://x").pathname);
    const body = readFileSync(path.join(out, name));
    response.writeHead(200, { "content-type": types[path.extname(name)] ?? "text/plain", "content-security-policy": policy });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const base = `http://127.0.0.1:${server.address().port}/`;

const browser = await launch();

for (const [width, height] of [[390, 844], [1280, 900]]) {
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    for (const file of pages) {
      const name = `${file} ${width} ${colorScheme}`;
      const page = await context.newPage();
      const refused = [];
      page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
      page.on("requestfailed", (request) => refused.push(request.url()));
      page.on("response", (response) => response.status() >= 400 && refused.push(`${response.status()} ${response.url()}`));
      await page.goto(base + file);
      check(`${name}: asks for nothing that the policy refuses`, refused.length === 0, refused.join(" "));
      check(`${name}: has no script`, (await page.locator("script").count()) === 0);
      await page.screenshot({ path: path.join(pictures, `${file.replace(".html", "")}-${width}-${colorScheme}.png`), fullPage: true });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      check(`${name}: nothing wider than the screen`, wide <= 0, `${wide} px over`);
      await page.evaluate(axe);
      const { violations } = await page.evaluate((tags) => axe.run({ runOnly: tags }), tags);
      check(`${name}: no axe violation`, violations.length === 0,
        violations.map((v) => `\n    ${v.id}: ${v.nodes.map((n) => n.target).slice(0, 3).join(", ")}`).join(""));
      if (/^form-(id|en)/.test(file)) {
        const asked = page.locator(".w-copied_from");
        const before = await asked.isVisible();
        await page.locator('[name="kind"][value="copied"]').check();
        check(`${name}: a question is revealed by its option`, !before && (await asked.isVisible()));
        await page.goto(base + file);
      }
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => document.activeElement?.className);
      check(`${name}: the keyboard reaches the skip link first`, focused === "skip", focused);
      await page.close();
    }
    await context.close();
  }
}
await browser.close();
server.close();
finish();
