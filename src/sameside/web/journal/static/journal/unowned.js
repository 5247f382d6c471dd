// Words from the page for writing without a network. They lie in this tab, and belong to nobody until somebody says so.
import { whenForgotten } from "./drafts.js";

const SHELF = "sameside-offline";
let open = true;

whenForgotten(() => {
  open = false;
});

export function lieThere() {
  return onShelf((shelf) => shelf.getItem(SHELF)) ?? "";
}

export function lay(words) {
  if (open) onShelf((shelf) => (words ? shelf.setItem(SHELF, words) : shelf.removeItem(SHELF)));
}

/** On a fresh page: asked first, and not shown before. */
export function offer(box, form) {
  if (!box || !form || !lieThere()) return;
  box.hidden = false;
  box.querySelector("[data-unowned-mine]").addEventListener("click", () => {
    const { text } = form.elements;
    text.value = [text.value, lieThere()].filter((part) => part.trim()).join("\n\n");
    done(box);
    text.dispatchEvent(new Event("input", { bubbles: true }));
    text.focus();
  });
  box.querySelector("[data-unowned-away]").addEventListener("click", () => done(box));
}

function done(box) {
  lay("");
  box.hidden = true;
}

function onShelf(act) {
  try {
    return act(sessionStorage);
  } catch {
    return undefined;
  }
}
