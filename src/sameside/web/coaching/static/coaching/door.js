// Asks the coach about one draft. It is read on this server and forgotten; without an answer nothing happens.
const MOST = 20000;

export async function ask(door, field, composer, memory, press) {
  const body = new URLSearchParams(new FormData(door));
  const hidden = (name) => composer.querySelector(`[name=${name}]`)?.value ?? "";
  body.set("text", field.value);
  body.set("before", hidden("before"));
  body.set("reply", hidden("reply"));
  body.set("memory", memory);
  body.set("look", press);
  body.set("prefix", field.name.slice(0, -"text".length));
  for (const name of ["parts", "fold"]) if (name in composer.dataset) body.set(name, "yes");
  if (body.toString().length > MOST) return null;
  try {
    const answer = await fetch(door.action, { method: "POST", body, headers: { "x-sameside": "1" }, redirect: "error" });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
