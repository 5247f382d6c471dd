import { forgetPages } from "./forget.js";

// After a while without anybody the page covers itself and says so to the server. All open tabs count as one.
const LOOK_EVERY = 5000;
const TELL_EVERY = 60000;
const SIGNS = ["pointerdown", "keydown", "touchstart", "wheel"];

export function watchIdle({ dataset }) {
  const minutes = Number(dataset.idleMinutes);
  if (!minutes || !dataset.idleLock) return;
  const tabs = new BroadcastChannel("sameside-here");
  let seen = Date.now();
  let told = Date.now();

  const here = (event) => {
    if (!event.isTrusted || isLate()) return;
    seen = Date.now();
    if (seen - told < TELL_EVERY) return;
    told = seen;
    tabs.postMessage("here");
    if (dataset.idleHere) tell(dataset.idleHere);
  };
  const isLate = () => Date.now() - seen >= minutes * 60000;
  const look = () => isLate() && lock(dataset.idleLock);

  for (const sign of SIGNS) addEventListener(sign, here, { capture: true, passive: true });
  tabs.onmessage = () => (seen = told = Date.now());
  document.addEventListener("visibilitychange", look);
  setInterval(look, LOOK_EVERY);
}

let locking = false;

async function lock(address) {
  if (locking) return;
  locking = true;
  document.dispatchEvent(new CustomEvent("sameside:cover"));
  document.documentElement.classList.add("is-away");
  document.title = "Sameside";
  await Promise.all([tell(address, unsent()), forgetPages()]);
  location.reload();
}

// What stands in forms and was not sent yet goes along: the server keeps it for this person until they are back.
const MOST = 150000;

function unsent() {
  const fields = document.querySelectorAll("main form[method=post]:not([data-draft-kept]) :is(textarea, input[type=text])");
  const written = [...fields].filter((field) => field.value.trim() && field.value !== field.defaultValue);
  if (!written.length) return null;
  let room = MOST;
  const words = written.map((field) => {
    const part = field.value.slice(0, room);
    room -= part.length;
    return [label(field), part];
  });
  return { back: location.pathname, words };
}

function label(field) {
  return (field.labels?.[0]?.textContent ?? field.getAttribute("aria-label") ?? "").trim();
}

function tell(address, words = null) {
  const told = { method: "POST", credentials: "same-origin", headers: { "X-Sameside": "1" } };
  // A browser carries only small things on after a page is gone, and this page waits.
  return fetch(address, words ? { ...told, body: JSON.stringify(words) } : { ...told, keepalive: true }).catch(() => {});
}
