// Time that can be paused. It asks the clock on the wall, so a page that slept knows how late it is when it wakes.
export function makeClock(now = Date.now) {
  let ran = 0;
  let since = null;
  return {
    start() {
      since ??= now();
    },
    pause() {
      ran = this.seconds() * 1000;
      since = null;
    },
    get runs() {
      return since !== null;
    },
    seconds() {
      return (ran + (since === null ? 0 : Math.max(0, now() - since))) / 1000;
    },
  };
}
