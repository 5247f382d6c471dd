// Follows the stream of one page. A page that nobody looks at lets go of its stream after a minute.
const HIDDEN_FOR = 60_000;
const SILENCE = 40_000; // the server says "here" every 15 seconds; a longer silence means the line is dead
const HICCUP = 3_000; // shorter gaps are nobody's business
const GONE = [401, 403, 404];
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * follow(url, {onPart, onEnd, onState}): parts of the page as they come. onState hears "online" or "offline".
 * has(version) tells what the page was given another way; again(version) asks anew, from a page that has this version.
 */
export function follow(url, { onPart, onEnd = () => location.reload(), onState = () => {} }) {
  let source = null;
  let lastId = "";
  let tries = 0;
  let state = "";
  let over = false;
  const timers = {};

  const later = (name, call, ms) => {
    clearTimeout(timers[name]);
    timers[name] = setTimeout(call, ms);
  };
  const tell = (now) => {
    clearTimeout(timers.offline);
    timers.offline = null;
    if (now !== state) onState((state = now));
  };
  const shut = () => {
    ["silence", "reopen"].forEach((name) => clearTimeout(timers[name]));
    source?.close();
    source = null;
  };
  const heard = () => {
    tries = 0;
    tell("online");
    later("silence", lost, SILENCE);
  };

  function open() {
    if (over) return;
    shut();
    const address = new URL(url, location.href);
    if (lastId) address.searchParams.set("last", lastId);
    source = new EventSource(address);
    source.onopen = heard;
    source.onerror = () => (source?.readyState === EventSource.CLOSED ? refused(address) : lost());
    source.addEventListener("here", heard);
    source.addEventListener("part", (event) => {
      heard();
      lastId = event.lastEventId || lastId;
      onPart(event.data, lastId);
    });
    source.addEventListener("again", () => reopen());
    source.addEventListener("ended", () => {
      close();
      onEnd();
    });
    later("silence", lost, SILENCE);
  }

  // An EventSource does not tell why it was turned away; a plain request does.
  async function refused(address) {
    lost();
    const asking = new AbortController();
    const answer = await fetch(address, { signal: asking.signal }).catch(() => null);
    asking.abort();
    if (answer && GONE.includes(answer.status) && !over) {
      close();
      onEnd();
    }
  }

  function lost() {
    timers.offline ??= setTimeout(tell, navigator.onLine ? HICCUP : 0, "offline");
    reopen();
  }

  function reopen() {
    shut();
    const pause = PAUSES[Math.min(tries, PAUSES.length - 1)];
    tries += 1;
    later("reopen", open, pause * (0.5 + Math.random()));
  }

  function looked() {
    if (document.hidden) return later("hidden", shut, HIDDEN_FOR);
    clearTimeout(timers.hidden);
    if (!source) open();
  }

  function close() {
    over = true;
    shut();
    Object.values(timers).forEach(clearTimeout);
    document.removeEventListener("visibilitychange", looked);
    removeEventListener("online", looked);
    removeEventListener("offline", lost);
    document.removeEventListener("sameside:leave", close);
    removeEventListener("pagehide", shut);
    removeEventListener("pageshow", back);
  }

  function has(version) {
    lastId = version;
  }

  function again(version) {
    has(version);
    open();
  }

  const back = (event) => event.persisted && open();
  document.addEventListener("visibilitychange", looked);
  addEventListener("online", looked);
  addEventListener("offline", lost);
  // Whoever leaves quickly is on the way out: a stream that ends now must not load this page again.
  document.addEventListener("sameside:leave", close);
  addEventListener("pagehide", shut);
  addEventListener("pageshow", back);
  if (document.hidden) looked();
  open();
  return { close, has, again };
}
