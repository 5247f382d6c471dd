// What is typed into a form is kept on the server while it grows, for its writer alone. A page that fell over, a reload
// or another phone finds it again. Once the form is sent, the server lets it go.
import { Sending } from "../../ui/js/sending.js";

const AGAIN = 5000;
const SHORT = 60000; // what a browser still sends while a page closes

class Draft {
  constructor(box) {
    this.box = box;
    this.form = box.closest("form");
    this.line = box.querySelector("[data-draft-line]");
    this.sending = new Sending((leaving) => this.write(leaving));
  }

  begin() {
    this.giveBack();
    this.form.addEventListener("input", () => this.changed());
    this.form.addEventListener("submit", (event) => this.sent(event));
    this.box.querySelector("[data-draft-drop]")?.addEventListener("click", () => this.afresh());
    document.addEventListener("visibilitychange", () => document.hidden && this.sending.now(true));
    addEventListener("pageshow", ({ persisted }) => persisted && (this.sending.stopped = false));
    for (const word of ["sameside:forget", "sameside:leave"]) document.addEventListener(word, () => this.sending.stop());
  }

  changed() {
    delete this.form.dataset.draftKept;
    this.sending.changed();
  }

  async write(leaving) {
    this.heard(await this.tell(wordsOf(this.form), leaving));
  }

  heard(state) {
    if (state === "kept" && !this.sending.dirty) this.form.dataset.draftKept = "";
    if (state === "away") {
      this.sending.dirty = true;
      this.sending.later(AGAIN);
    }
    this.line.hidden = false;
    this.line.textContent = this.line.dataset[state] ?? "";
  }

  async tell(words, leaving = false) {
    const body = JSON.stringify({ place: this.box.dataset.draft, words });
    const headers = { "X-Sameside": "1", "X-CSRFToken": this.form.elements.csrfmiddlewaretoken.value };
    const keepalive = leaving && body.length < SHORT;
    try {
      const answer = await fetch(this.box.dataset.draftDoor, { method: "POST", body, headers, keepalive, redirect: "manual" });
      if (answer.ok) return "kept";
      return { 401: "out", 403: "out", 413: "long" }[answer.status] ?? (answer.type === "opaqueredirect" ? "out" : "away");
    } catch {
      return "away";
    }
  }

  /** The form goes last: a draft that is still on its way must not arrive after it. */
  sent(event) {
    this.sending.wait();
    if (!this.sending.underway || this.sending.stopped) return this.sending.stop();
    event.preventDefault();
    const button = event.submitter;
    this.sending.underway.then(() => {
      this.sending.stop();
      this.form.requestSubmit(button);
    });
  }

  giveBack() {
    this.box.querySelector("[data-draft-plain]")?.remove();
    const words = JSON.parse(this.box.dataset.draftWords ?? "[]");
    if (!words.length || fieldsOf(this.form).some(isTouched)) return;
    for (const field of fieldsOf(this.form)) put(field, words.filter(([name]) => name === field.name).map(([, value]) => value));
    this.box.querySelector("[data-draft-back]").hidden = false;
  }

  async afresh() {
    this.sending.stop();
    if ((await this.tell([])) === "kept") location.reload();
  }
}

function wordsOf(form) {
  const written = fieldsOf(form).some((field) => field.type !== "hidden" && isTouched(field));
  return written ? [...new FormData(form)].filter(([name]) => name !== "csrfmiddlewaretoken") : [];
}

function fieldsOf(form) {
  return [...form.elements].filter((one) => one.matches("input:not([name=csrfmiddlewaretoken]), textarea, select"));
}

function isChoice(field) {
  return field.type === "radio" || field.type === "checkbox";
}

function isTouched(field) {
  if (field.type === "hidden") return false;
  if (isChoice(field)) return field.checked !== field.defaultChecked;
  if (field.matches("select")) return [...field.options].some((one) => one.selected !== one.defaultSelected && one.index > 0);
  return field.value !== field.defaultValue;
}

function put(field, values) {
  if (isChoice(field)) field.checked = values.includes(field.value);
  else if (values.length && field.name !== "key" && field.name !== "draft") [field.value] = values;
  if (isTouched(field)) field.closest("details")?.setAttribute("open", "");
}

for (const box of document.querySelectorAll("[data-draft]")) new Draft(box).begin();
