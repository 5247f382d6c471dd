// Leave quickly. First the page is empty, then the sign-in ends, then somewhere harmless opens. The network may be dead.
import { forget } from "./forget.js";

const PRESSES = 3;
const WITHIN = 5000;
const PATIENCE = 700;
const A_DAY = 86400;
const tabs = new BroadcastChannel("sameside-leave");

export function watchLeaving() {
  addEventListener("click", onClick, true);
  const press = countPresses();
  addEventListener("keydown", press, true);
  addEventListener("keyup", press, true);
  tabs.onmessage = ({ data }) => go(data);
}

export function leave({ way = "/leave/", to = "/leave/" } = {}) {
  empty();
  tabs.postMessage(to);
  markAsGone();
  forget();
  const told = tell(way);
  const tired = new Promise((done) => setTimeout(done, PATIENCE));
  Promise.race([told, tired]).finally(() => location.replace(to));
}

function go(to) {
  empty();
  forget();
  location.replace(to);
}

function onClick(event) {
  const link = event.target.closest?.("[data-leave]");
  if (!link) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  leave(wayOut(link));
}

function wayOut(link = document.querySelector("[data-leave]")) {
  return link ? { way: link.href, to: link.dataset.leaveTo } : {};
}

// Only Shift by itself counts: capitals and shift-clicks are how people write and choose.
function countPresses() {
  let times = [];
  let alone = false;
  return (event) => {
    if (event.key !== "Shift") {
      alone = false;
      times = event.type === "keydown" ? [] : times;
      return;
    }
    if (event.type === "keydown") {
      alone = !event.repeat || alone;
      return;
    }
    if (!alone) return;
    times = [...times, event.timeStamp].filter((at) => event.timeStamp - at <= WITHIN);
    if (times.length >= PRESSES) leave(wayOut());
  };
}

// Not a cover over the words: the words are taken out, so that nothing is there to come back to.
function empty() {
  document.dispatchEvent(new CustomEvent("sameside:leave"));
  document.documentElement.replaceChildren(document.createElement("head"));
  document.title = "Loading";
  history.replaceState(null, "", "/leave/");
}

// If no word reaches the server now, the next request from this browser carries this mark and ends the sign-in then.
function markAsGone() {
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `gone=1; path=/; samesite=lax; max-age=${A_DAY}${secure}`;
}

function tell(way) {
  const words = { method: "POST", keepalive: true, credentials: "same-origin", redirect: "manual", cache: "no-store" };
  return fetch(way, words).catch(() => {});
}
