// Spoken words, only with a voice that lives on this device: others send what they read to a stranger's computer.
export function localVoice(language = document.documentElement.lang) {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  return voices.find((one) => one.localService === true && one.lang.toLowerCase().startsWith(language.toLowerCase().slice(0, 2)));
}

// Browsers find their voices late.
export function whenVoices(call) {
  call();
  globalThis.speechSynthesis?.addEventListener?.("voiceschanged", call);
}

export function speak(words) {
  const voice = localVoice();
  if (!voice || !words) return;
  hushVoice();
  const said = new SpeechSynthesisUtterance(words);
  said.voice = voice;
  said.lang = voice.lang;
  said.rate = 0.85;
  speechSynthesis.speak(said);
}

export function hushVoice() {
  globalThis.speechSynthesis?.cancel();
}
