// The screen stays on while a practice runs, where the browser can do that.
let wanted = false;
let lock = null;

export function stayAwake() {
  wanted = true;
  hold();
}

export function maySleep() {
  wanted = false;
  lock?.release().catch(() => {});
  lock = null;
}

async function hold() {
  try {
    const held = await navigator.wakeLock?.request("screen");
    lock = held ?? null;
    if (!wanted) maySleep();
  } catch {
    // A low battery, or a browser that will not. The clock is right all the same.
  }
}

document.addEventListener("visibilitychange", () => wanted && !document.hidden && hold());
