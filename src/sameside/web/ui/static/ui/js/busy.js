// One press is enough: a form on its way cannot be sent a second time.
const AT_MOST = 10000;

export function guardForms() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.hasAttribute("data-busy")) {
      event.preventDefault();
      return;
    }
    hold(form);
    // After the other listeners: one of them may have taken the form over, and a button's own value must still be sent.
    setTimeout(() => (event.defaultPrevented ? release(form) : close(form)), 0);
  });
  addEventListener("pageshow", () => document.querySelectorAll("form[data-busy]").forEach(release));
}

function hold(form) {
  form.setAttribute("data-busy", "");
  setTimeout(() => release(form), AT_MOST);
}

function close(form) {
  for (const button of buttons(form)) button.setAttribute("aria-disabled", "true");
}

function release(form) {
  form.removeAttribute("data-busy");
  for (const button of buttons(form)) button.removeAttribute("aria-disabled");
}

function buttons(form) {
  return [...form.elements].filter((part) => part.matches("button:not([type=button]), input[type=submit]"));
}
