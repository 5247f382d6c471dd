// Soft lines under words of a plain text field: the same words stand once more behind it, unseen but for their lines.
const COPIED = ["font", "letterSpacing", "textIndent", "wordSpacing", "tabSize", "direction"];
const drawn = new WeakMap();

export function underline(field, marks) {
  const back = behind(field);
  drawn.set(field, { marks, text: field.value });
  back.replaceChildren(...pieces(field.value, spansOf(marks)));
  lay(field, back);
}

/** While somebody writes, lines stay under the words they belong to, until the coach has looked again. */
export function follow(field) {
  const known = drawn.get(field);
  if (!known || known.text === field.value) return;
  const [before, now] = [known.text, field.value];
  const head = common(before, now, Math.min(before.length, now.length));
  const tail = commonEnd(before, now, Math.min(before.length, now.length) - head);
  const shift = now.length - before.length;
  const moved = known.marks.map((mark) => ({
    ...mark,
    spans: mark.spans
      .filter(([start, end]) => end <= head || start >= before.length - tail)
      .map(([start, end]) => (end <= head ? [start, end] : [start + shift, end + shift])),
  }));
  underline(field, moved);
}

/** The mark at a place of the text, if there is one. */
export function markAt(field, place) {
  return drawn.get(field)?.marks.find((mark) => mark.spans.some(([start, end]) => start <= place && place <= end));
}

function behind(field) {
  const known = field.previousElementSibling;
  if (known?.matches(".behind")) return known;
  const back = document.createElement("div");
  back.className = "behind paper";
  back.setAttribute("aria-hidden", "true");
  field.before(back);
  field.addEventListener("scroll", () => (back.scrollTop = field.scrollTop), { passive: true });
  return back;
}

function lay(field, back) {
  const style = getComputedStyle(field);
  for (const name of COPIED) back.style[name] = style[name];
  const bar = field.offsetWidth - field.clientWidth - parseFloat(style.borderLeftWidth) - parseFloat(style.borderRightWidth);
  back.style.paddingInlineEnd = `${parseFloat(style.paddingRight) + Math.max(0, bar)}px`;
  back.scrollTop = field.scrollTop;
}

function spansOf(marks) {
  return marks.flatMap((mark) => mark.spans.map(([start, end]) => ({ start, end, mark }))).sort((a, b) => a.start - b.start);
}

function pieces(text, spans) {
  const found = [];
  let at = 0;
  for (const { start, end, mark } of spans) {
    const from = Math.max(start, at);
    if (end <= from) continue;
    found.push(text.slice(at, from), line(text.slice(from, end), mark));
    at = end;
  }
  // A last empty line has no height of its own.
  return [...found, `${text.slice(at)}\u200b`];
}

function line(words, { strength }) {
  const one = document.createElement("span");
  one.className = strength ? "mark mark--strength" : "mark";
  one.textContent = words;
  return one;
}

function common(a, b, most) {
  let n = 0;
  while (n < most && a[n] === b[n]) n += 1;
  return n;
}

function commonEnd(a, b, most) {
  let n = 0;
  while (n < most && a[a.length - 1 - n] === b[b.length - 1 - n]) n += 1;
  return n;
}
