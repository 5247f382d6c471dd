// A page kept by the browser for the Back button may hold words that are no longer open. It hides as it goes, and asks again.
export function watchComingBack() {
  addEventListener("pagehide", (event) => {
    if (event.persisted) document.documentElement.classList.add("is-away");
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}
