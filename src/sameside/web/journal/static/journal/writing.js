// An entry saves itself while somebody writes. Nothing typed is ever taken away: what cannot be kept says why, and stays.
import { Sending } from "../ui/js/sending.js";
import { fieldsOf, send, tokenIn } from "./door.js";
import { drop, keep, whenForgotten } from "./drafts.js";

const AGAIN = 4000;

export function writeAlong(form) {
  if (!form) return;
  const page = new Page(form);
  form.addEventListener("input", () => page.sending.changed());
  form.addEventListener("submit", (event) => page.save(event));
  addEventListener("online", () => page.sending.now());
  document.addEventListener("visibilitychange", () => document.hidden && page.sending.now(true));
  whenForgotten(() => page.sending.stop());
}

class Page {
  steps = 0;

  constructor(form) {
    this.form = form;
    this.id = form.dataset.writing;
    this.text = form.elements.text;
    this.line = form.querySelector("[data-state]");
    this.states = form.querySelector("[data-states]").content;
    this.long = form.querySelector("[data-too-long]");
    this.sending = new Sending((leaving) => this.send(leaving), () => !this.tooLong() && !this.isEmpty());
  }

  async send(leaving) {
    this.form.elements.step.value = ++this.steps;
    this.say("saving");
    const fields = fieldsOf(this.form);
    const answer = await send(this.form.dataset.place, fields, tokenIn(this.form), leaving);
    if (!this.sending.stopped) this.heard(answer, fields);
    return answer;
  }

  heard(answer, fields) {
    if (answer.state === "kept") return this.kept(answer);
    this.sending.dirty = true;
    if (answer.state === "away" || answer.state === "covered") {
      keep(this.id, { who: this.form.dataset.who, place: this.form.dataset.place, fields });
      this.sending.later(AGAIN);
    } else drop(this.id);
    if (answer.state === "long") return this.warn();
    this.say(answer.state, answer.sentence);
  }

  kept({ version, both }) {
    drop(this.id);
    if (!both) this.form.elements.version.value = version;
    if (location.pathname !== this.form.dataset.place) history.replaceState(null, "", this.form.dataset.place);
    if (this.sending.dirty) return this.sending.later();
    this.say(both ? "both" : "saved");
    if (both) this.line.querySelector("a").href = both;
  }

  /** The button: like the pause while writing, and then the page to read. Without an answer one stays here. */
  async save(event) {
    if (this.sending.stopped || this.goesByItself) return;
    event.preventDefault();
    if (this.tooLong()) return this.text.focus();
    this.sending.wait();
    this.sending.dirty = true;
    const answer = this.isEmpty() ? { state: "wrong" } : await this.sending.now();
    if (answer?.state === "kept") location.assign(answer.both || this.form.dataset.place.replace(/edit\/$/, ""));
    if (answer?.state === "gone" || answer?.state === "wrong") this.byItself();
  }

  /** The server draws the page again, with the sentence and with all that was typed. */
  byItself() {
    this.goesByItself = true;
    this.form.requestSubmit();
  }

  isEmpty() {
    const chosen = this.form.querySelector("[name=feelings]:checked, [name=mood]:checked:not([value=''])");
    return !this.text.value.trim() && !chosen;
  }

  tooLong() {
    const most = Number(this.form.dataset.most);
    const long = this.text.value.length > most && [...this.text.value].length > most;
    if (long) this.warn();
    else if (!this.long.hidden) {
      this.long.hidden = true;
      this.text.removeAttribute("aria-invalid");
    }
    return long;
  }

  warn() {
    this.long.hidden = false;
    this.text.setAttribute("aria-invalid", "true");
    this.say("none");
  }

  say(state, sentence = "") {
    const words = this.states.querySelector(`[data-${state}]`);
    this.line.replaceChildren(...(words ? words.cloneNode(true).childNodes : [sentence]));
  }
}
