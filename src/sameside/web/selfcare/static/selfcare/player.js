// The player of timed practices: reads the page, and shows each word and breath when its time has come.
import { maySleep, stayAwake } from "./awake.js";
import { makeClock } from "./clock.js";
import { breathScore, cueScore, lampAt, lengthOf, phaseAt, quietScore } from "./score.js";
import { makeTones } from "./tones.js";
import { hushVoice, localVoice, speak, whenVoices } from "./voice.js";

const EVERY = 200;
const SMALL = 0.6;
const still = matchMedia("(prefers-reduced-motion: reduce)");

function player(place) {
  const part = (name) => place.querySelector(`[data-${name}]`);
  const parts = (name) => [...place.querySelectorAll(`[data-${name}]`)];
  const phrases = Object.fromEntries(parts("phrase").map((one) => [one.dataset.phrase, one.textContent]));
  const settings = part("settings");
  const lamps = [...part("stage").querySelectorAll(".lamp__glow")];
  const tones = makeTones();
  let clock = makeClock();
  let score = [];
  let shown = null;
  let ticking = null;

  function set() {
    parts("without").forEach((one) => (one.hidden = true));
    for (const name of ["sounds", "begin-offer"]) part(name).hidden = false;
    whenVoices(() => (part("voice-offer").hidden = !localVoice()));
    settings.addEventListener("submit", (event) => {
      event.preventDefault();
      begin();
    });
    part("begin").addEventListener("click", begin);
    part("pause").addEventListener("click", () => (clock.runs ? pause() : goOn()));
    part("end").addEventListener("click", () => finish(true));
    part("again").addEventListener("click", again);
    document.addEventListener("visibilitychange", () => ticking && draw());
    for (const name of ["sameside:leave", "sameside:cover"]) document.addEventListener(name, silence);
    addEventListener("pagehide", silence);
  }

  function begin() {
    if (settings.reportValidity && !settings.reportValidity()) return;
    score = read();
    clock = makeClock();
    shown = null;
    show("stage");
    part("line").max = lengthOf(score);
    if (part("tones").checked) tones.wake();
    part("cue").focus({ preventScroll: true });
    goOn();
  }

  function read() {
    const given = new FormData(settings);
    const minutes = Number(given.get("minutes"));
    if (place.dataset.practice === "quiet") return quietScore(minutes, phrases);
    if (place.dataset.practice === "guided") {
      return cueScore(parts("seconds").map((one) => ({ seconds: Number(one.dataset.seconds), say: one.querySelector("[data-say]").textContent })));
    }
    const chosen = settings.querySelector("[name=pattern]:checked").dataset.counts;
    const own = ["inhale", "hold", "exhale", "rest"].map((name) => given.get(name));
    return breathScore((chosen?.split(",") ?? own).map(Number), minutes, phrases);
  }

  function goOn() {
    clock.start();
    stayAwake();
    shown = null;
    part("pause").textContent = phrases.pause;
    ticking ??= setInterval(draw, EVERY);
    draw();
    glow();
  }

  function pause() {
    clock.pause();
    silence();
    part("cue").textContent = phrases.paused;
    part("count").textContent = "";
    part("pause").textContent = phrases.on;
  }

  function silence() {
    tones.hush();
    hushVoice();
    maySleep();
  }

  function draw() {
    if (!clock.runs) return;
    const seconds = clock.seconds();
    const phase = phaseAt(score, seconds);
    if (!phase) return finish(false);
    if (phase !== shown) turn(phase);
    const breathing = place.dataset.practice === "breath" && phase.kind !== "settle";
    part("count").textContent = breathing ? Math.max(1, Math.ceil(phase.begins + phase.seconds - seconds)) : "";
    part("line").value = seconds;
    part("left").textContent = left(lengthOf(score) - seconds);
  }

  function turn(phase) {
    shown = phase;
    part("cue").textContent = phase.say;
    if (part("tones").checked) tones.sound(phase);
    if (part("voice").checked) speak(phase.say);
  }

  function left(seconds) {
    if (seconds < 30) return phrases.moment;
    return seconds < 90 ? phrases.minute : phrases.minutes.replace("{n}", Math.round(seconds / 60));
  }

  function glow() {
    const size = still.matches ? 0.6 : lampAt(shown, clock.seconds());
    for (const lamp of lamps) lamp.style.scale = SMALL + (1 - SMALL) * size;
    if (clock.runs && ticking && !still.matches) requestAnimationFrame(glow);
  }

  function finish(early) {
    clearInterval(ticking);
    ticking = null;
    clock.pause();
    silence();
    if (!early && part("tones").checked) tones.bell();
    if (!early && part("voice").checked) speak(part("close-words").textContent);
    part("early").hidden = !early;
    show("close");
    part("close-words").focus({ preventScroll: true });
  }

  function again() {
    tones.end();
    hushVoice();
    show("page");
    part("begin").focus();
  }

  function show(name) {
    for (const one of ["page", "stage", "close"]) parts(one).forEach((each) => (each.hidden = one !== name));
    part("title").classList.toggle("unseen", name !== "page");
    document.body.classList.toggle("is-playing", name !== "page");
    scrollTo(0, 0);
  }

  set();
}

document.querySelectorAll("[data-practice]").forEach(player);
