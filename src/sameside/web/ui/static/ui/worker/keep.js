// The shell and the public pages, for when there is no network. Private pages are fetched, shown, and never kept.
// KEPT comes with the worker: its version, files, first pages, and where public pages begin.
const SHELF = `kept-${KEPT.version}`;
const FILES = new Set(KEPT.files);
const OFFLINE = KEPT.first[0];

addEventListener("install", (event) => event.waitUntil(fill().then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(moveIn().then(() => clients.claim())));
addEventListener("message", ({ data }) => data?.keep && isPublic(data.keep) && keep(data.keep));
addEventListener("fetch", (event) => {
  const answer = answerTo(event);
  if (answer) event.respondWith(answer);
});

// Only pages and files of the shell. Streams, forms, scripts' own requests and the way out pass as if nobody stood here.
function answerTo(event) {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin || pathname.startsWith("/leave/")) return null;
  if (mode === "navigate") return visit(event, pathname);
  return FILES.has(pathname) ? file(event.request) : null;
}

async function visit(event, path) {
  try {
    const answer = await fetch(event.request);
    if (answer.ok && isPublic(path)) event.waitUntil(keep(path));
    return answer;
  } catch {
    return (await kept(path)) ?? (await kept(OFFLINE)) ?? Response.error();
  }
}

async function file(request) {
  return (await kept(new URL(request.url).pathname)) ?? fetch(request);
}

async function kept(path) {
  const shelf = (await caches.has(SHELF)) && (await caches.open(SHELF));
  return shelf ? shelf.match(path) : undefined;
}

function isPublic(path) {
  return KEPT.pages.some((start) => path.startsWith(start));
}

// Without cookies: the server draws the page for nobody, and what needs somebody is not given out.
async function ask(path) {
  const answer = await fetch(path, { credentials: "omit", cache: "no-store", redirect: "error" });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

async function keep(path) {
  try {
    const answer = await ask(path);
    const shelf = await caches.open(SHELF);
    await shelf.put(path, answer);
    if (!(await shelf.match(OFFLINE))) await fill();
  } catch {
    // No network: it stays as it is.
  }
}

async function fill() {
  const shelf = await caches.open(SHELF);
  const wanted = [...KEPT.first, ...KEPT.files];
  await Promise.all(wanted.map(async (path) => shelf.put(path, await ask(path))));
}

// A newer worker takes over the pages that were kept, as they are today, and clears what is old.
async function moveIn() {
  const old = (await caches.keys()).filter((name) => name.startsWith("kept-") && name !== SHELF);
  for (const name of old) {
    const pages = (await (await caches.open(name)).keys()).map((one) => new URL(one.url).pathname).filter(isPublic);
    await Promise.all(pages.map(keep));
    await caches.delete(name);
  }
}
