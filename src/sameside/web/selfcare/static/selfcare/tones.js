// Soft tones, made here: one that rises while you breathe in and falls while you breathe out, and a small bell.
const LOW = 196;
const HIGH = 261.6;
const BELL = 523.3;
const SOFT = 0.08;
const RISE = 0.4;

export function makeTones() {
  let audio = null;
  let sounding = [];

  // A browser lets a page sound only after a press, so the first call comes from the button.
  function wake() {
    audio ??= new AudioContext();
    audio.resume();
  }

  function sound(phase) {
    if (!audio) return;
    hush();
    if (phase.kind === "in") glide(LOW, HIGH, phase.seconds);
    else if (phase.kind === "out") glide(HIGH, LOW, phase.seconds);
    else if (phase.kind !== "hold" && phase.kind !== "rest") bell();
  }

  function glide(from, to, seconds) {
    const { pitch, volume, now } = voice(seconds);
    pitch.frequency.setValueAtTime(from, now);
    pitch.frequency.linearRampToValueAtTime(to, now + seconds);
    volume.gain.setValueAtTime(0, now);
    volume.gain.linearRampToValueAtTime(SOFT, now + Math.min(RISE, seconds / 3));
    volume.gain.linearRampToValueAtTime(0, now + seconds);
  }

  function bell() {
    const seconds = 3;
    const { pitch, volume, now } = voice(seconds);
    pitch.frequency.setValueAtTime(BELL, now);
    volume.gain.setValueAtTime(0, now);
    volume.gain.linearRampToValueAtTime(SOFT, now + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0005, now + seconds);
  }

  function voice(seconds) {
    const pitch = audio.createOscillator();
    const volume = audio.createGain();
    const now = audio.currentTime;
    pitch.type = "sine";
    pitch.connect(volume).connect(audio.destination);
    pitch.start(now);
    pitch.stop(now + seconds + 0.1);
    sounding.push(pitch);
    return { pitch, volume, now };
  }

  function hush() {
    for (const one of sounding) one.stop();
    sounding = [];
  }

  function end() {
    hush();
    audio?.close();
    audio = null;
  }

  return { wake, sound, bell: () => audio && bell(), hush, end };
}
