// Soft time: lines that fill by themselves, and the lines of a quiet script that come one by one.
let beat = null;

export function fillTime(table) {
  clearInterval(beat);
  const turn = table.querySelector("[data-time]");
  const quiet = table.querySelector("[data-quiet]");
  if (!turn && !quiet) return;
  const look = () => {
    if (turn?.isConnected) fill(turn.querySelector("progress"), Date.parse(turn.dataset.until) - turn.dataset.seconds * 1000);
    if (quiet?.isConnected) still(quiet);
  };
  look();
  beat = setInterval(look, 1000);
}

function fill(line, since) {
  line.value = Math.min(line.max, Math.max(0, (Date.now() - since) / 1000));
}

function still(quiet) {
  fill(quiet.querySelector("progress"), Date.parse(quiet.dataset.since));
  const cues = [...quiet.querySelectorAll("[data-cues] > li")];
  const gone = (Date.now() - Date.parse(quiet.dataset.since)) / 1000;
  const at = Math.min(cues.length - 1, Math.floor((gone / quiet.dataset.seconds) * cues.length));
  cues.forEach((cue, n) => cue.classList.toggle("is-now", n === at));
  quiet.classList.add("is-paced");
}
