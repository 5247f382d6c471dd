// What is typed into a form is kept on the server while it grows, for its writer alone. A page that fell over, a reload
// or another phone finds it again. Once the form is sent, the server lets it go.
const REST = 1200;
const AGAIN = 5000;
const SHORT = 60000; // what a browser still sends while a page closes

class Draft {
  dirty = false;
  sending = null;
  timer = 0;
  stopped = false;

  constructor(box) {
    this.box = box;
    this.form = box.closest("form");
    this.line = box.querySelector("[data-draft-line]");
  }

  begin() {
    this.giveBack();
    this.form.addEventListener("input", () => this.changed());
    this.form.addEventListener("submit", (event) => this.sent(event));
    this.box.querySelector("[data-draft-drop]")?.addEventListener("click", () => this.afresh());
    document.addEventListener("visibilitychange", () => document.hidden && this.write(true));
    addEventListener("pageshow", ({ persisted }) => persisted && (this.stopped = false));
    for (const word of ["sameside:forget", "sameside:leave"]) document.addEventListener(word, () => this.stop());
  }

  changed() {
    this.dirty = true;
    delete this.form.dataset.draftKept;
    this.later(REST);
  }

  later(time) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.write(), time);
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** One message at a time, so that an older one never overtakes a newer. */
  async write(leaving = false) {
    if (this.sending) await this.sending;
    if (!this.dirty || this.stopped) return;
    this.dirty = false;
    this.sending = this.tell(wordsOf(this.form), leaving);
    const state = await this.sending;
    this.sending = null;
    this.heard(state);
  }

  heard(state) {
    if (state === "kept" && !this.dirty) this.form.dataset.draftKept = "";
    if (state === "away") {
      this.dirty = true;
      this.later(AGAIN);
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
    clearTimeout(this.timer);
    if (!this.sending || this.stopped) return this.stop();
    event.preventDefault();
    const button = event.submitter;
    this.sending.then(() => {
      this.stop();
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
    this.stop();
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
