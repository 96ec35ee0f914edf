// The API's types from its committed OpenAPI document. `--check` fails when the committed types are others.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const document = new URL("../../docs/openapi.json", import.meta.url);
const target = fileURLToPath(new URL("../src/api/schema.d.ts", import.meta.url));
const made = `// Made from docs/openapi.json by \`npm run types\`. Don't edit.\n${astToString(await openapiTS(document, { defaultNonNullable: false }))}`;

if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== made) {
    process.stderr.write("src/api/schema.d.ts isn't what docs/openapi.json says: run `npm run types`.\n");
    process.exit(1);
  }
} else {
  writeFileSync(target, made);
}
