// Lets this browser show reminders: asks for permission, subscribes with the browser's own service, tells the server.
const form = document.querySelector("[data-device]");
const able = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

if (form && able) {
  document.querySelector("[data-device-not]").hidden = true;
  form.hidden = false;
  const button = form.querySelector("[data-device-ask]");
  button.addEventListener("click", () => ask(button));
}

async function ask(button) {
  const said = form.querySelector("[data-device-said]");
  said.textContent = "";
  button.disabled = true;
  try {
    if ((await Notification.requestPermission()) !== "granted") {
      said.textContent = said.dataset.deviceRefused;
      return;
    }
    tell(await subscribed());
  } catch {
    said.textContent = said.dataset.deviceFailed;
  } finally {
    button.disabled = false;
  }
}

async function subscribed() {
  await navigator.serviceWorker.register(form.dataset.deviceWorker, { scope: "/" });
  const { pushManager } = await navigator.serviceWorker.ready;
  // One that was made for another key, or another person here, is given up first.
  await (await pushManager.getSubscription())?.unsubscribe();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: form.dataset.deviceKey });
}

function tell(subscription) {
  const { endpoint, keys } = subscription.toJSON();
  form.elements.endpoint.value = endpoint;
  form.elements.p256dh.value = keys.p256dh;
  form.elements.auth.value = keys.auth;
  form.submit();
}
