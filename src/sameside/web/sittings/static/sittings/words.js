// Half-written words outlive a new part: where the same thing is asked again, they stand in the field again.
const held = new Map();
let caret = null;

/** Takes down what is being written, before its place is taken away. */
export function hold(part) {
  caret = null;
  for (const form of formsOf(part)) {
    const fields = fieldsOf(form);
    if (form.dataset.busy || !fields.some(isTouched)) continue;
    held.set(placeOf(form), fields.map(stateOf));
    const at = fields.indexOf(document.activeElement);
    if (at >= 0) caret = { place: placeOf(form), at, from: fields[at].selectionStart, to: fields[at].selectionEnd };
  }
}

/** Puts it back into fields nobody has touched. True when somebody can go on typing where they were. */
export function giveBack(part) {
  for (const form of formsOf(part)) {
    const states = held.get(placeOf(form));
    const fields = fieldsOf(form);
    if (!states || states.length !== fields.length || fields.some(isTouched)) continue;
    fields.forEach((field, n) => restore(field, states[n]));
    const fold = form.closest("details");
    if (fold) fold.open = true;
    fields[0].dispatchEvent(new Event("input", { bubbles: true }));
  }
  return takeUpTyping(part);
}

/** It was handed in: from now on it is not half-written any more. */
export function letGo(form) {
  held.delete(placeOf(form));
}

function takeUpTyping(part) {
  const form = caret && formsOf(part).find((one) => placeOf(one) === caret.place);
  const field = form && fieldsOf(form)[caret.at];
  if (!field || part.contains(document.activeElement)) return false;
  field.focus({ preventScroll: true });
  if (caret.from !== null && caret.from !== undefined) field.setSelectionRange(caret.from, caret.to);
  return true;
}

function formsOf(part) {
  return [...part.querySelectorAll('[data-region="main"] form[data-act]')];
}

function fieldsOf(form) {
  return [...form.elements].filter((one) => one.matches("input:not([type=hidden]), textarea, select"));
}

/** What is asked, in which step and which turn. */
function placeOf(form) {
  return ["kind", "step", "turn"].map((name) => form.elements[name]?.value ?? "").join("|");
}

function isChoice(field) {
  return field.type === "radio" || field.type === "checkbox";
}

function isTouched(field) {
  if (isChoice(field)) return field.checked !== field.defaultChecked;
  if (field.matches("select")) return [...field.options].some((one) => one.selected !== one.defaultSelected && one.index > 0);
  return field.value !== field.defaultValue;
}

function stateOf(field) {
  return isChoice(field) ? field.checked : field.value;
}

function restore(field, state) {
  if (isChoice(field)) field.checked = state;
  else field.value = state;
}
