// Readability.js over a folder of pages: what it extracts is counted, not kept.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

let letters = 0;
for (const name of readdirSync(process.argv[2])) {
  try {
    const { document } = parseHTML(readFileSync(join(process.argv[2], name), "utf8"));
    letters += new Readability(document).parse()?.textContent.length ?? 0;
  } catch (e) {
    console.error(name, String(e));
  }
}
console.log(letters);
