// Sends an entry. It says what became of it; a page that was open for long may need a fresh token first.
const PATIENCE = 15000;
const SHORT = 60000; // what a browser still sends while a page closes
const NAMED = "csrfmiddlewaretoken";

/** `{ state }`: "kept" with version and both; "away", "out", "covered"; "wrong", "long" or "gone" with a sentence. */
export async function send(place, fields, token, leaving = false) {
  try {
    const answer = await post(place, fields, token, leaving);
    return await told(answer.status === 403 && !leaving ? await post(place, fields, await freshToken(), false) : answer);
  } catch {
    return { state: "away" };
  }
}

export function fieldsOf(form) {
  return [...new FormData(form)].filter(([name]) => name !== NAMED);
}

export function tokenIn(place) {
  return place.querySelector(`[name=${NAMED}]`).value;
}

function post(place, fields, token, leaving) {
  const body = new FormData();
  body.set(NAMED, token);
  for (const [name, value] of fields) body.append(name, value);
  const size = fields.reduce((sum, [, value]) => sum + 4 * value.length, 0);
  const words = { method: "POST", body, headers: { "X-Sameside": "1" }, redirect: "manual", cache: "no-store" };
  return fetch(place, { ...words, keepalive: leaving && size < SHORT, signal: AbortSignal.timeout(PATIENCE) });
}

async function told(answer) {
  if (answer.type === "opaqueredirect") return { state: "out" };
  if (answer.status === 401) return { state: "covered" };
  if (answer.status === 413) return { state: "long" };
  if (answer.status === 422) return { state: "wrong", ...(await answer.json()) };
  if (answer.status === 410) return { state: "gone", ...(await answer.json()) };
  return answer.ok ? { state: "kept", ...(await answer.json()) } : { state: "away" };
}

async function freshToken() {
  const page = await fetch("/journal/write/", { redirect: "error", cache: "no-store" });
  const sheet = new DOMParser().parseFromString(await page.text(), "text/html");
  return tokenIn(sheet);
}
