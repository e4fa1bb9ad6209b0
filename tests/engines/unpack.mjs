// Unpacks the browsers, which come as brotli; Node knows it, most systems' tools don't.
import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

for (const version of ["64", "78", "92"]) {
  const place = fileURLToPath(
    new URL(`node_modules/chromium-${version}/bin/chromium`, import.meta.url),
  );
  if (existsSync(place)) continue;
  const part = place + ".part"; // the name is given when all of it is there
  await pipeline(
    createReadStream(place + ".br"),
    createBrotliDecompress(),
    createWriteStream(part, { mode: 0o755 }),
  );
  renameSync(part, place);
  rmSync(place + ".br"); // 120 MB together that nobody asks for again
}
