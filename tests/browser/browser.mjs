// What every check in the browser begins with: the browser, the rules of accessibility, and the count of what holds.
import { chromium } from "playwright-core";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

export const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
export const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });

let passed = 0;
const wrong = [];
export const check = (name, holds, detail = "") => (holds ? (passed += 1) : wrong.push(`${name} ${detail}`));

// Says what did not hold, and ends.
export const finish = () => {
  wrong.forEach((w) => console.error(`FAILED ${w}`));
  console.log(`${passed} passed, ${wrong.length} failed`);
  process.exit(wrong.length === 0 ? 0 : 1);
};
