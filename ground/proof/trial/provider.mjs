// A provider of OpenID Connect for the tests: oidc-provider, one person, and the crooked things a thief would do.
//
//   node provider.mjs FOLDER     FOLDER holds node_modules; one line of JSON says what was made; ends with its input.
//
// POST /trial/rotate           new keys; the old ones are forgotten
// POST /trial/alter?aud=other  from now on the word says so, signed properly; without a claim, honest again
// POST /trial/alter?spoil      from now on the signature does not fit
// POST /trial/fall, /trial/rise   every answer is an error, until it rises
import { createServer } from "node:http";
import { randomUUID } from "node:crypto";
import { pathToFileURL } from "node:url";

// What the library remarks about houses in earnest does not concern a trial.
console.log = console.info = console.warn = () => {};

const modules = pathToFileURL(`${process.argv[2]}/node_modules/`);
const { default: Provider } = await import(new URL("oidc-provider/lib/index.js", modules));
const jose = await import(new URL("jose/dist/webapi/index.js", modules));

const person = { user: "monique", password: "le mot de passe de Monique" };
const claims = { email: "monique.martin@exemple.test", email_verified: true, given_name: "Monique", usual_name: "Martin" };
const return_path = "/connexion/openid/retour";
const secret = "a-secret-of-the-trial-and-of-nothing-else";
const client = {
  client_secret: secret,
  application_type: "native",
  redirect_uris: [`http://127.0.0.1${return_path}`],
};
const clients = [
  { ...client, client_id: "maillage", userinfo_signed_response_alg: "RS256", token_endpoint_auth_method: "client_secret_post" },
  { ...client, client_id: "maillage-es256", id_token_signed_response_alg: "ES256" },
];

const isLoopback = (address) => ["127.0.0.1", "localhost"].includes(new URL(address).hostname);
let altered = {};
let fallen = false;

async function newKeys() {
  const make = async (alg) => {
    const { privateKey } = await jose.generateKeyPair(alg, { extractable: true });
    return { ...(await jose.exportJWK(privateKey)), alg, use: "sig", kid: randomUUID() };
  };
  return Promise.all([make("RS256"), make("ES256")]);
}

async function resigned(word, keys) {
  const { alg, kid } = jose.decodeProtectedHeader(word);
  const key = await jose.importJWK(keys.find((one) => one.kid === kid), alg);
  const said = { ...jose.decodeJwt(word), ...altered };
  for (const time of ["iat", "exp"]) said[time] = Number(said[time]);
  delete said.spoil;
  const fresh = await new jose.SignJWT(said).setProtectedHeader({ alg, kid }).sign(key);
  const [header, , signature] = fresh.split(".");
  const other = Buffer.from(JSON.stringify({ ...said, sub: "somebody-else" })).toString("base64url");
  return "spoil" in altered ? `${header}.${other}.${signature}` : fresh;
}

async function make(issuer) {
  const keys = await newKeys();
  const provider = new Provider(issuer, {
    clients,
    jwks: { keys },
    cookies: { keys: [randomUUID()] },
    acrValues: ["eidas1", "eidas2"],
    claims: { openid: ["sub", "acr", "amr"], email: ["email", "email_verified"], given_name: ["given_name"], usual_name: ["usual_name"] },
    scopes: ["openid", "email", "given_name", "usual_name"],
    features: { jwtUserinfo: { enabled: true } },
    findAccount: (_, id) => id === person.user && { accountId: id, claims: () => ({ sub: id, ...claims }) },
  });
  provider.Client.prototype.redirectUriAllowed = (address) => isLoopback(address) && new URL(address).pathname === return_path;
  provider.Client.prototype.postLogoutRedirectUriAllowed = isLoopback;
  provider.use(async (context, next) => {
    await next();
    if (context.path === "/token" && context.body?.id_token && Object.keys(altered).length) {
      context.body.id_token = await resigned(context.body.id_token, keys);
    }
  });
  return { provider, answer: provider.callback() };
}

async function body(request) {
  let text = "";
  for await (const part of request) text += part;
  return new URLSearchParams(text);
}

// The provider's own form takes any password; this one takes the right one and says how the person was known.
async function signIn(provider, request, response, sent) {
  if (sent.get("login") !== person.user || sent.get("password") !== person.password) {
    response.writeHead(303, { location: request.url.replace(/\/login$/, "") }).end();
    return;
  }
  const login = { accountId: person.user, acr: "eidas2", amr: ["pwd", "otp"] };
  await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
}

const deeds = {
  rotate: async () => { current = await make(issuer); },
  alter: (search) => { altered = Object.fromEntries(search); },
  fall: () => { fallen = true; },
  rise: () => { fallen = false; },
};

async function handle(request, response) {
  const address = new URL(request.url, issuer);
  const deed = request.method === "POST" && deeds[address.pathname.split("/trial/")[1]];
  if (deed) {
    await deed(address.searchParams);
    response.writeHead(204).end();
  } else if (fallen) {
    response.writeHead(503).end();
  } else if (request.method === "POST" && /^\/interaction\/[^/]+$/.test(address.pathname)) {
    const sent = await body(request);
    // The provider reads a body that was read for it from `request.body`.
    request.body = Object.fromEntries(sent);
    if (sent.get("prompt") === "login") await signIn(current.provider, request, response, sent);
    else current.answer(request, response);
  } else {
    current.answer(request, response);
  }
}

let current;
let issuer;
const server = createServer((request, response) => {
  handle(request, response).catch((error) => {
    console.error(error);
    response.writeHead(500).end();
  });
});
server.listen(0, "127.0.0.1", async () => {
  issuer = `http://127.0.0.1:${server.address().port}`;
  current = await make(issuer);
  process.stdout.write(`${JSON.stringify({ issuer, client_id: "maillage", client_secret: secret, ...person })}\n`);
});
process.stdin.resume().on("end", () => process.exit());
