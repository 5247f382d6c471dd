// Passkeys: a form with data-passkey asks the device, puts its answer into the hidden field, and is then sent.
const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

for (const form of document.querySelectorAll("form[data-passkey]")) watch(form);

function watch(form) {
  if (!window.PublicKeyCredential) {
    show(form, "[data-passkey-missing]");
    return;
  }
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      form.elements.credential.value = JSON.stringify(await answer(form));
      form.submit();
    } catch {
      show(form, "[data-passkey-failed]");
    }
  });
}

function show(form, words) {
  form.querySelector(words).hidden = false;
}

async function answer(form) {
  if (form.dataset.passkey === "make") return make(form, JSON.parse(form.dataset.passkeyOptions).publicKey);
  const options = form.dataset.passkeyOptions ? JSON.parse(form.dataset.passkeyOptions) : await ask(form.action);
  return prove(options.publicKey);
}

async function ask(address) {
  const reply = await fetch(address, { headers: { Accept: "application/json" }, credentials: "same-origin" });
  if (!reply.ok) throw new Error("no options");
  return (await reply.json()).request_options;
}

async function make(form, options) {
  const alone = form.elements.passwordless;
  const wanted = options.authenticatorSelection ?? {};
  if (alone) {
    wanted.residentKey = alone.checked ? "required" : "discouraged";
    wanted.requireResidentKey = alone.checked;
    if (alone.checked) wanted.userVerification = "required";
  }
  const key = await navigator.credentials.create({
    publicKey: {
      ...options,
      authenticatorSelection: wanted,
      challenge: toBytes(options.challenge),
      user: { ...options.user, id: toBytes(options.user.id) },
      excludeCredentials: known(options.excludeCredentials),
    },
  });
  return {
    ...shell(key),
    response: {
      clientDataJSON: toText(key.response.clientDataJSON),
      attestationObject: toText(key.response.attestationObject),
      transports: key.response.getTransports?.() ?? [],
    },
  };
}

async function prove(options) {
  const publicKey = { ...options, challenge: toBytes(options.challenge), allowCredentials: known(options.allowCredentials) };
  const key = await navigator.credentials.get({ publicKey });
  return {
    ...shell(key),
    response: {
      clientDataJSON: toText(key.response.clientDataJSON),
      authenticatorData: toText(key.response.authenticatorData),
      signature: toText(key.response.signature),
      userHandle: key.response.userHandle ? toText(key.response.userHandle) : null,
    },
  };
}

function known(list = []) {
  return list.map((one) => ({ ...one, id: toBytes(one.id) }));
}

function shell(key) {
  return {
    id: key.id,
    rawId: toText(key.rawId),
    type: key.type,
    authenticatorAttachment: key.authenticatorAttachment ?? null,
    clientExtensionResults: key.getClientExtensionResults(),
  };
}
