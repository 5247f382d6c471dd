// Writing without a network: what stands on the page is laid down in this tab as it is typed.
import { lay, lieThere } from "./unowned.js";

const page = document.querySelector("[data-offline-words]");
page.value = lieThere();
page.addEventListener("input", () => lay(page.value));
addEventListener("online", () => {
  document.querySelector("[data-offline-back]").hidden = false;
});
