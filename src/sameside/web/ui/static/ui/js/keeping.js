// Pages that ask for it bring the worker: then they open without a network too. See ui/worker/keep.js.
export async function offerKeeping() {
  if (!document.body.hasAttribute("data-keep") || !navigator.serviceWorker) return;
  try {
    await navigator.serviceWorker.register("/worker.js", { updateViaCache: "none" });
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage({ keep: location.pathname });
  } catch {
    // A browser that will not: everything works, only not without a network.
  }
}
