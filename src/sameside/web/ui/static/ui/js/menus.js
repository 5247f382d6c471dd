// What opens over the page closes again with Escape, or by pressing beside it.
const OPEN = "details.more[open]";

export function watchMenus() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = event.target.closest?.(OPEN) ?? document.querySelector(`${OPEN}.more--up`);
    if (!menu) return;
    const inside = menu.contains(document.activeElement);
    menu.open = false;
    if (inside) menu.querySelector("summary").focus();
  });
  document.addEventListener("pointerdown", (event) => {
    const menu = document.querySelector(`${OPEN}.more--up`);
    if (menu && !menu.contains(event.target)) menu.open = false;
  });
}
