// What the browser keeps for us goes when somebody signs out or leaves: here, and in every other open tab.
const tabs = new BroadcastChannel("sameside-forget");

/** The word is given first, so that nobody writes anything down again after it is wiped. */
export function forget() {
  document.dispatchEvent(new CustomEvent("sameside:forget"));
  for (const shelf of ["sessionStorage", "localStorage"]) {
    try {
      window[shelf].clear();
    } catch {
      // The browser keeps no such shelf for us: then there is nothing on it.
    }
  }
  forgetPages();
}

/** The public pages that the worker kept for when there is no network. */
export async function forgetPages() {
  const names = (await globalThis.caches?.keys().catch(() => [])) ?? [];
  await Promise.all(names.map((name) => caches.delete(name)));
}

export function watchSigningOut() {
  if (document.querySelector("[data-forget-pages]")) forgetPages();
  tabs.onmessage = forget;
  document.addEventListener(
    "submit",
    ({ target }) => {
      if (!target.hasAttribute("data-forgets")) return;
      forget();
      tabs.postMessage("forget");
    },
    true,
  );
}
