// Passkeys: hands a page's challenge to the device and the answer to the form; markup in ground/proof/src/passkey.rs.
"use strict";
{
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  function read(json) {
    const options = JSON.parse(json);
    const named = [options.user, ...(options.excludeCredentials ?? []), ...(options.allowCredentials ?? [])];
    for (const one of named) if (one) one.id = bytes(one.id);
    options.challenge = bytes(options.challenge);
    return options;
  }

  // Not the browser's own `toJSON`: key-rings that stand in for the device often lack it.
  function write(credential) {
    const { id, rawId, type, response } = credential;
    const said = { transports: response.getTransports?.() };
    for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (response[part]) said[part] = text(response[part]);
    }
    const clientExtensionResults = credential.getClientExtensionResults();
    return JSON.stringify({ id, rawId: text(rawId), type, response: said, clientExtensionResults });
  }

  let waiting;
  async function ask({ form, dataset }, mediation = "optional") {
    waiting?.abort();
    waiting = new AbortController();
    const { signal } = waiting, publicKey = read(dataset.challenge), { credentials } = navigator;
    const making = dataset.passkey === "create";
    const credential = await (making ? credentials.create({ publicKey, signal }) : credentials.get({ publicKey, signal, mediation }));
    form.elements.response.value = write(credential);
    form.requestSubmit();
  }

  async function press(button, status) {
    if (!button.form.reportValidity()) return;
    const { refused, known, failed } = button.dataset;
    status.textContent = "";
    try {
      await ask(button);
    } catch ({ name }) {
      status.textContent = { AbortError: "", NotAllowedError: refused, InvalidStateError: known }[name] ?? failed;
    }
  }

  const buttons = window.PublicKeyCredential ? [...document.querySelectorAll("button[data-passkey]")] : [];
  for (const button of buttons) {
    const status = document.createElement("p");
    status.setAttribute("role", "status");
    button.after(status);
    button.hidden = button.form.hidden = false;
    button.addEventListener("click", () => press(button, status));
  }
  // Where an address is typed, the browser offers the passkeys it knows.
  const signIn = buttons.find(({ dataset }) => dataset.passkey === "sign-in");
  if (signIn && document.querySelector("input[autocomplete~=webauthn]")) {
    PublicKeyCredential.isConditionalMediationAvailable?.().then((offered) => offered && ask(signIn, "conditional")).catch(() => {});
  }
}
