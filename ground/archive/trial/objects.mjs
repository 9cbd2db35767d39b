// A store of objects for the tests: s3rver keeps them, aws4 looks at every signature (s3rver itself does not).
//
//   node objects.mjs FOLDER      FOLDER holds node_modules; one line of JSON says what was made; ends with its input.
//
// POST /trial/spoil            the next object is kept with one byte changed
// POST /trial/busy             the next two requests are answered 503
import { createServer, request as ask } from "node:http";
import { createRequire } from "node:module";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const require = createRequire(`${process.argv[2]}/node_modules/`);
const { RequestSigner } = require("aws4");
const S3rver = require("s3rver");

const bucket = "reseau";
const region = "fr-par";
const accessKeyId = "trial-key";
const secretAccessKey = "a-secret-of-the-trial-and-of-nothing-else";

const folder = await mkdtemp(join(tmpdir(), "maillage-objects-"));
const keeper = new S3rver({
  address: "127.0.0.1",
  port: 0,
  silent: true,
  directory: folder,
  configureBuckets: [{ name: bucket }],
});
const kept = await keeper.run();
let spoiling = false;
let busy = 0;

// What is wrong with a request, in the words of the standard; nothing where its signature is ours and still holds.
function wrong(incoming) {
  const address = new URL(incoming.url, `http://${incoming.headers.host}`);
  const said = (name) => address.searchParams.get(name) ?? "";
  if (said("X-Amz-Algorithm") !== "AWS4-HMAC-SHA256") return "AccessDenied";
  if (said("X-Amz-Credential").split("/")[0] !== accessKeyId) return "InvalidAccessKeyId";
  const made = said("X-Amz-Date").replace(/^(....)(..)(..)T(..)(..)(..)Z$/, "$1-$2-$3T$4:$5:$6Z");
  const ends = Date.parse(made) + Number(said("X-Amz-Expires")) * 1000;
  if (!(Date.now() < ends)) return "ExpiredToken";
  const signature = said("X-Amz-Signature");
  const path = incoming.url.replace(/&?X-Amz-Signature=[0-9a-f]+/, "");
  const signer = new RequestSigner(
    { service: "s3", region, method: incoming.method, path, signQuery: true, headers: { Host: incoming.headers.host } },
    { accessKeyId, secretAccessKey },
  );
  signer.prepareRequest();
  return signer.signature() === signature ? undefined : "SignatureDoesNotMatch";
}

function refuse(answer, status, code) {
  answer.writeHead(status, { "content-type": "application/xml" });
  answer.end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>no</Message></Error>`);
}

const server = createServer((incoming, answer) => {
  if (incoming.url.startsWith("/trial/")) {
    if (incoming.url === "/trial/spoil") spoiling = true;
    if (incoming.url === "/trial/busy") busy = 2;
    return answer.end();
  }
  const fault = wrong(incoming);
  if (fault) {
    incoming.resume();
    return refuse(answer, 403, fault);
  }
  if (busy > 0) {
    busy -= 1;
    incoming.resume();
    return refuse(answer, 503, "SlowDown");
  }
  // What was signed has been looked at: the keeper is asked without it.
  const inside = new URL(incoming.url, "http://keeper");
  for (const name of [...inside.searchParams.keys()]) if (name.startsWith("X-Amz-")) inside.searchParams.delete(name);
  const path = inside.pathname + inside.search.replace("uploads=1", "uploads");
  const headers = { ...incoming.headers, host: `127.0.0.1:${kept.port}` };
  headers.authorization = "AWS4-HMAC-SHA256 Credential=S3RVER/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0";
  headers["x-amz-date"] = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  headers["x-amz-content-sha256"] = "UNSIGNED-PAYLOAD";
  const onward = ask({ host: "127.0.0.1", port: kept.port, method: incoming.method, path, headers }, (back) => {
    answer.writeHead(back.statusCode, back.headers);
    back.pipe(answer);
  });
  onward.on("error", () => answer.destroy());
  if (spoiling && incoming.method === "PUT") {
    spoiling = false;
    incoming.once("data", (first) => {
      first[first.length >> 1] ^= 1;
      onward.write(first);
      incoming.pipe(onward);
    });
    return;
  }
  incoming.pipe(onward);
});

server.listen(0, "127.0.0.1", () => {
  const endpoint = `http://127.0.0.1:${server.address().port}`;
  const made = { endpoint, region, bucket, access_key: accessKeyId, secret_key: secretAccessKey };
  process.stdout.write(`${JSON.stringify(made)}\n`);
});
process.stdin.resume();
process.stdin.on("end", async () => {
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
});
