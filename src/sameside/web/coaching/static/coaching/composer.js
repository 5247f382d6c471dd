// A field the coach may read. Nothing here ever holds up sending, and nothing happens unless somebody asked for it:
// once, by a press, or for always, by letting the coach read along.
import { ask } from "./door.js";
import { follow, markAt, underline } from "./underline.js";

const REST = 600;
const FIELD = "[data-coach] [data-coached]";
const waiting = new WeakMap();
const memories = new Map(); // what each kind of composer has shown: it outlives a turn, so that the next is not told the same
let door;

export function readAlong(root) {
  door = document.querySelector("[data-coach-door]");
  if (!door || !root) return;
  dress("on" in door.dataset || root.querySelector("[data-live]") !== null);
  root.addEventListener("input", ({ target }) => target.matches(FIELD) && changed(target));
  root.addEventListener("click", clicked);
  root.addEventListener("keyup", (event) => event.key.startsWith("Arrow") && opened(event.target));
  for (const field of root.querySelectorAll(FIELD)) if (isOn() && field.value.trim()) look(field);
}

function isOn() {
  return document.body.classList.contains("coach-reads");
}

function dress(on) {
  document.body.classList.toggle("coach-reads", on);
}

function changed(field) {
  follow(field);
  clearTimeout(waiting.get(field));
  if (isOn()) waiting.set(field, setTimeout(() => look(field), REST));
}

function clicked(event) {
  opened(event.target);
  const button = event.target.closest?.("[data-press]");
  const field = button?.closest("[data-coach]")?.querySelector("[data-coached]");
  if (!field) return;
  event.preventDefault();
  look(field, button.value);
}

/** The words under the caret: their note opens. */
function opened(field) {
  if (!field.matches?.(FIELD)) return;
  const mark = markAt(field, field.selectionStart);
  const note = mark && composerOf(field).querySelector(`details[data-code="${mark.code}"]`);
  if (note && field.selectionStart === field.selectionEnd) note.open = true;
}

async function look(field, press = "") {
  clearTimeout(waiting.get(field));
  const composer = composerOf(field);
  const asked = field.value;
  const answer = await ask(door, field, composer, memories.get(composer.dataset.coach) ?? memoryIn(composer), press);
  if (!answer || !field.isConnected) return;
  if (press === "on" || press === "off") dress(answer.on);
  if (press === "off") return show(field, composer, { marks: [], html: "" });
  if (field.value !== asked) return isOn() ? changed(field) : undefined;
  if ("text" in answer) replaced(field, answer);
  show(field, composer, answer);
}

function show(field, composer, { marks, html }) {
  const out = composer.querySelector("[data-coach-out]");
  const open = out.querySelector("details[open]")?.dataset.code;
  const inside = out.contains(document.activeElement);
  const sheet = document.createElement("template");
  sheet.innerHTML = html;
  if (html) memories.set(composer.dataset.coach, memoryIn(sheet.content));
  out.replaceChildren(sheet.content);
  const again = open && out.querySelector(`details[data-code="${CSS.escape(open)}"]`);
  if (again) again.open = true;
  if (inside) (again?.querySelector("summary") ?? field).focus({ preventScroll: true });
  underline(field, marks);
  tell(out, marks.length);
}

/** Other words for a sentence: put in as if they were typed, so that one can take them back the usual way. */
function replaced(field, { text, caret }) {
  field.focus({ preventScroll: true });
  field.select();
  if (!document.execCommand("insertText", false, text)) field.value = text;
  clearTimeout(waiting.get(field));
  field.setSelectionRange(caret, caret);
}

function tell(out, notes) {
  const line = document.querySelector("[data-coach-news]");
  const kind = out.querySelector(".aid") ? "card" : notes > 1 ? "many" : "one";
  const words = notes || kind === "card" ? line.dataset[kind] : "";
  if (line.textContent !== words) line.textContent = words;
}

function memoryIn(place) {
  return place.querySelector("[name$=memory]")?.value ?? "";
}

function composerOf(field) {
  return field.closest("[data-coach]");
}
