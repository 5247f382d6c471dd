// What changes while somebody writes is sent a moment after the last key, one message at a time: an older one never
// overtakes a newer.
const REST = 1200;

export class Sending {
  dirty = false;
  stopped = false;
  underway = null;
  timer = 0;

  /** `send(leaving)` promises an answer. `may()` says whether what stands there can be sent at all. */
  constructor(send, may = () => true) {
    this.send = send;
    this.may = may;
  }

  changed() {
    this.dirty = true;
    if (this.may()) this.later(REST);
  }

  later(time = REST) {
    this.wait();
    this.timer = setTimeout(() => this.now(), time);
  }

  wait() {
    clearTimeout(this.timer);
  }

  stop() {
    this.stopped = true;
    this.wait();
  }

  /** The answer; null where there was nothing to send. */
  async now(leaving = false) {
    while (this.underway) await this.underway;
    if (!this.dirty || this.stopped || !this.may()) return null;
    this.dirty = false;
    this.underway = this.send(leaving).finally(() => (this.underway = null));
    return this.underway;
  }
}
