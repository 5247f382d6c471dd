// What comes when: a row of phases, each with a kind, its words, when it begins and how many seconds it lasts.
const SETTLE = 4;
const BREATH = ["in", "hold", "out", "rest"];

export function breathScore(counts, minutes, phrases) {
  const breath = BREATH.map((kind, place) => ({ kind, say: phrases[kind], seconds: counts[place] })).filter((one) => one.seconds);
  const length = breath.reduce((sum, one) => sum + one.seconds, 0);
  const rounds = Math.max(1, Math.round((minutes * 60) / length));
  const settle = { kind: "settle", say: phrases.settle, seconds: SETTLE };
  return inOrder([settle, ...Array.from({ length: rounds }, () => breath).flat()]);
}

export function cueScore(lines) {
  return inOrder(lines.map(({ say, seconds }) => ({ kind: "cue", say, seconds })));
}

export function quietScore(minutes, phrases) {
  return inOrder([
    { kind: "settle", say: phrases.settle, seconds: SETTLE },
    { kind: "quiet", say: phrases.quiet, seconds: minutes * 60 },
  ]);
}

export function lengthOf(score) {
  const last = score.at(-1);
  return last ? last.begins + last.seconds : 0;
}

// The phase at that moment; none when it is over.
export function phaseAt(score, seconds) {
  return score.find((one) => seconds < one.begins + one.seconds) ?? null;
}

// How large the lamp is, from 0 to 1: it fills with the breath and empties with it, and stands still for words.
export function lampAt(phase, seconds) {
  if (!phase || !BREATH.includes(phase.kind)) return phase?.kind === "settle" ? 0 : 0.6;
  const part = Math.min(1, Math.max(0, (seconds - phase.begins) / phase.seconds));
  const soft = (1 - Math.cos(Math.PI * part)) / 2;
  return { in: soft, hold: 1, out: 1 - soft, rest: 0 }[phase.kind];
}

function inOrder(phases) {
  let begins = 0;
  return phases.map((one) => {
    const placed = { ...one, begins };
    begins += one.seconds;
    return placed;
  });
}
