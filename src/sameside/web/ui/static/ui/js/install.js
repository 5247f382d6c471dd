// Where the browser can put the app on the screen by itself, a button does it. Elsewhere the page says how.
const place = document.querySelector("[data-install-offer]");
let offer = null;

addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  offer = event;
  if (place) place.hidden = false;
});

place?.querySelector("[data-install]").addEventListener("click", async () => {
  await offer?.prompt();
  place.hidden = true;
});
