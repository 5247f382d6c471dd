// Words that could not be sent wait in this tab, until they arrive, or until somebody signs out or leaves: then they go.
import { send, tokenIn } from "./door.js";

const SHELF = "sameside-journal:";
let open = true;

export function keep(id, draft) {
  if (open) onShelf((shelf) => shelf.setItem(SHELF + id, JSON.stringify(draft)));
}

export function drop(id) {
  onShelf((shelf) => shelf.removeItem(SHELF + id));
}

export function whenForgotten(then) {
  for (const word of ["sameside:forget", "sameside:leave"]) document.addEventListener(word, then);
}

whenForgotten(() => {
  open = false;
});

/** On any page of the journal: what waits is sent, for its writer only. The same words twice count once. */
export async function arrive(line) {
  if (!line) return;
  for (const [id, draft] of waiting()) {
    if (draft.who === line.dataset.who) await deliver(id, draft, line);
    else drop(id);
  }
}

async function deliver(id, draft, line) {
  const answer = await send(draft.place, draft.fields, tokenIn(line));
  if (answer.state === "gone") return anew(id, draft, line);
  if (answer.state !== "kept") return;
  drop(id);
  const link = line.querySelector("[data-arrived-link]");
  link.href = answer.both || draft.place.replace(/edit\/$/, "");
  line.hidden = false;
  if (document.querySelector(`[data-writing="${CSS.escape(id)}"]`)) location.reload();
}

/** The entry was deleted elsewhere while these words waited: they become an entry of their own. */
function anew(id, draft, line) {
  const other = newId();
  drop(id);
  const fields = draft.fields.map(([name, value]) => [name, name === "version" ? "0" : value]);
  const moved = { ...draft, place: draft.place.replace(id, other), fields };
  keep(other, moved);
  return deliver(other, moved, line);
}

function newId() {
  const [...bytes] = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const signs = bytes.map((one) => one.toString(16).padStart(2, "0")).join("");
  return signs.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

function waiting() {
  const found = onShelf((shelf) => Object.entries({ ...shelf })) ?? [];
  return found.filter(([name]) => name.startsWith(SHELF)).map(([name, text]) => [name.slice(SHELF.length), JSON.parse(text)]);
}

function onShelf(act) {
  try {
    return act(sessionStorage);
  } catch {
    return undefined; // full, or not there: the words still stand on the page
  }
}
