// One open sitting: the stream lays in new parts, forms go through the fast lane, nothing typed is lost.
import { follow } from "../live/stream.js";
import { layIn } from "./parts.js";
import { keepDrafts } from "./drafts.js";
import { fillTime } from "./time.js";
import { sortCards } from "./sort.js";
import { letGo } from "./words.js";
import { readAlong } from "../coaching/composer.js";

const table = document.querySelector("[data-sitting]");
const PAGE = newId(); // what this page was given in an answer need not come by its stream as well
// An answer and a streamed part travel apart, and so do two answers: where one may have overtaken the other, the stream
// is asked where things stand.
const CROSSING = 5_000;
let laid = 0;
let answeredAt = -Infinity;
let stream;

function start() {
  const { live } = table.dataset;
  const offline = document.querySelector("[data-offline]");
  document.body.classList.add("has-live");
  stream = follow(`${live}stream?v=${table.dataset.version}&page=${PAGE}`, {
    onPart: streamed,
    onEnd: () => location.reload(),
    onState: (state) => (offline.hidden = state === "online"),
  });
  table.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-act]")) return;
    event.preventDefault();
    send(event.target, event.submitter);
  });
  keepDrafts(table, live);
  readAlong(table);
  fillTime(table);
  sortCards(table);
}

// crypto.randomUUID is missing where a home network is used without https.
function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function show(html, version) {
  if (version === table.dataset.version) return;
  table.dataset.version = version;
  layIn(table, html);
  fillTime(table);
  sortCards(table);
}

function streamed(html, version) {
  if (version === table.dataset.version) return;
  laid += 1;
  show(html, version);
  if (performance.now() - answeredAt < CROSSING) stream.again(version);
}

async function send(form, button) {
  if (form.dataset.busy) return;
  form.dataset.busy = "yes";
  form.dataset.key ||= newId();
  const body = new URLSearchParams(new FormData(form, button));
  body.delete("csrfmiddlewaretoken");
  body.set("key", form.dataset.key);
  const before = laid;
  try {
    await answered(await post(body));
  } catch {
    tell(form, table.ownerDocument.querySelector("[data-offline]").textContent.trim());
  } finally {
    delete form.dataset.busy;
  }

  async function answered(response) {
    if (response.ok) {
      letGo(form);
      return lay(await response.text(), response.headers.get("x-version"));
    }
    if (response.status === 401 || response.status === 404) return location.reload();
    tell(form, (await response.json()).sentence);
  }

  function lay(html, version) {
    const crossed = laid !== before;
    laid += 1;
    answeredAt = performance.now();
    show(html, version);
    if (crossed) stream.again(version);
    else stream.has(version);
  }
}

// A request that got lost is sent again with the same key: it counts once, however often it arrives.
async function post(body, tries = 4) {
  for (let n = 0; ; n += 1) {
    try {
      return await fetch(table.dataset.live, { method: "POST", body, headers: { "x-sameside": "1", "x-page": PAGE } });
    } catch (lost) {
      if (n >= tries) throw lost;
      await new Promise((soon) => setTimeout(soon, 400 * 2 ** n));
    }
  }
}

function tell(form, sentence) {
  let line = form.querySelector("[data-sentence]");
  if (!line) {
    line = document.createElement("p");
    line.className = "field__error";
    line.dataset.sentence = "";
    line.setAttribute("role", "alert");
    form.append(line);
  }
  line.textContent = sentence || line.textContent;
}

if (table) start();
