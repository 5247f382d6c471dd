// What is burned is not even sent: the words fade, the field is emptied, and only then the form goes.
const AS_LONG = 1400;

for (const form of document.querySelectorAll("[data-may-burn]")) {
  form.addEventListener("submit", (event) => {
    if (event.submitter?.value !== "burn" || form.hasAttribute("data-burnt")) return;
    event.preventDefault();
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const words = [...form.querySelectorAll("textarea, input:not([type=hidden])")];
    for (const one of words) one.classList.add("is-burning");
    setTimeout(() => gone(form, words, event.submitter), still ? 0 : AS_LONG);
  });
}

function gone(form, words, button) {
  for (const one of words) {
    one.value = "";
    one.disabled = true;
  }
  form.setAttribute("data-burnt", "");
  form.removeAttribute("data-busy");
  form.requestSubmit(button);
}
