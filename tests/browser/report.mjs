// Opens every report and every explained blueprint at phone, small and desk width, light and dark, without JavaScript, and asks of each: no axe
// violation, nothing wider than the screen, no request to anywhere, under its limit, reachable by keyboard.
import { axe, check, finish, launch, tags } from "./browser.mjs";
import { readFileSync, statSync, readdirSync, mkdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import path from "node:path";

const out = path.resolve(process.argv[2]);
const pictures = path.join(out, "pictures");
mkdirSync(pictures, { recursive: true });
const reports = readdirSync(out).filter((f) => /^(report|explain)-.*\.html$/.test(f)).sort();
if (reports.length === 0) throw new Error(`no report in ${out}`);
// An explanation holds a whole service with its drawings; a report is read on a phone's connection.
const largest = (f) => (f.startsWith("explain") ? 400 : 160);

const browser = await launch();

for (const report of reports) {
  const file = path.join(out, report);
  const most = largest(report);
  check(`${report}: under ${most} KiB`, statSync(file).size <= most * 1024, `${statSync(file).size} bytes`);
  for (const [width, height] of [[390, 844], [1060, 800], [1280, 900]]) {
    for (const colorScheme of ["light", "dark"]) {
      const name = `${report} ${width} ${colorScheme}`;
      // axe itself needs a script engine; the page is first opened without one.
      for (const javaScriptEnabled of [false, true]) {
        const context = await browser.newContext({ viewport: { width, height }, colorScheme, javaScriptEnabled });
        const page = await context.newPage();
        const requests = [];
        page.on("request", (r) => requests.push(r.url()));
        await page.goto(pathToFileURL(file).href);
        check(`${name}: asks for nothing else`, requests.length === 1, requests.join(" "));
        if (!javaScriptEnabled) {
          const picture = `${report.replace(".html", "")}-${width}-${colorScheme}.png`;
          await page.screenshot({ path: path.join(pictures, picture), fullPage: true });
          check(`${name}: has its heading`, (await page.locator("h1").count()) === 1);
        } else {
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          check(`${name}: nothing wider than the screen`, wide <= 0, `${wide} px over`);
          await page.evaluate(axe);
          const { violations } = await page.evaluate((tags) => axe.run({ runOnly: tags }), tags);
          check(`${name}: no axe violation`, violations.length === 0,
            violations.map((v) => `\n    ${v.id}: ${v.nodes.map((n) => n.target).slice(0, 3).join(", ")}`).join(""));
          await page.keyboard.press("Tab");
          const focused = await page.evaluate(() => document.activeElement?.tagName);
          const outside = await page.evaluate(() => [...document.querySelectorAll(".flow .state, .flow .step")].flatMap((g) => {
            const box = g.querySelector("rect").getBBox();
            return [...g.querySelectorAll("text")].filter((t) => {
              const text = t.getBBox();
              return text.x < box.x || text.x + text.width > box.x + box.width || text.y < box.y || text.y + text.height > box.y + box.height;
            }).map((t) => t.textContent);
          }));
          check(`${name}: every word of a drawing is within its box`, outside.length === 0, outside.slice(0, 5).join(" | "));
          check(`${name}: the keyboard reaches what opens or leads on`, ["SUMMARY", "A"].includes(focused), focused);
          const broken = await page.evaluate(() => [...document.querySelectorAll("a[href^='#']")]
            .filter((a) => !document.getElementById(a.getAttribute("href").slice(1))).map((a) => a.outerHTML));
          check(`${name}: every link leads to its row`, broken.length === 0, broken.join(" "));
        }
        await context.close();
      }
    }
  }
}
await browser.close();
finish();
