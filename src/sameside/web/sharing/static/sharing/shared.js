// A page that shows what somebody shared: when that ends, its words are taken off the page at once.
import { follow } from "../live/stream.js";

const shared = document.querySelector("[data-shared]");
const ended = document.querySelector("[data-ended]");

function clear() {
  shared.replaceChildren();
  ended.hidden = false;
  ended.focus();
}

if (shared) follow(shared.dataset.shared, { onPart: () => {}, onEnd: clear });
