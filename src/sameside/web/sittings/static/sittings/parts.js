// Lays a new part over the old one, region by region. A region with the same key is left alone,
// so that half-written words, the focus and the keyboard stay where they are.
import { giveBack, hold } from "./words.js";

export function layIn(table, html) {
  const sheet = document.createElement("template");
  sheet.innerHTML = html;
  const next = sheet.content.querySelector("[data-part]");
  const part = table.querySelector("[data-part]");
  if (!next || !part) return;
  const open = [...part.querySelectorAll("details[open]")].map((one) => one.id);
  const held = part.contains(document.activeElement);
  const heading = headingOf(part);
  hold(part);
  const before = regions(part);
  const same = part.className === next.className && alike(before, regions(next));
  const news = same ? swap(before, regions(next)) : [next];
  if (!same) part.replaceWith(next);
  const now = table.querySelector("[data-part]");
  now.dataset.due = next.dataset.due || "";
  if (same) reopen(now, open);
  dress(next.dataset.body);
  const turned = headingOf(now) !== heading;
  if (turned) scrollTo(0, 0);
  const typing = giveBack(now);
  if (!typing && (!same || (held && !now.contains(document.activeElement)))) takeUp(now, turned);
  if (news.length) announce(now, news, turned);
}

function regions(part) {
  return new Map([...part.querySelectorAll("[data-region]")].map((one) => [one.dataset.region, one]));
}

function alike(before, after) {
  return before.size === after.size && [...before.keys()].every((name) => after.has(name));
}

/** The regions that are new. */
function swap(before, after) {
  const news = [];
  for (const [name, fresh] of after) {
    const old = before.get(name);
    if (fresh.dataset.key && fresh.dataset.key === old.dataset.key) continue;
    old.replaceWith(fresh);
    if (name === "head" || name === "main") news.push(fresh);
  }
  return news;
}

function reopen(part, ids) {
  for (const id of ids) {
    const one = id && part.querySelector(`#${CSS.escape(id)}`);
    if (one) one.open = true;
  }
}

function dress(classes = "") {
  for (const name of ["is-talk", "is-quiet"]) document.body.classList.toggle(name, classes.split(" ").includes(name));
}

function headingOf(place) {
  return place.querySelector("h1")?.textContent.trim() ?? "";
}

// What the focus stood on is gone: it goes to the heading, or under an old heading to what is new.
function takeUp(part, turned) {
  const place = (!turned && part.querySelector("[data-now]")) || part.querySelector("h1");
  if (!place) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: turned });
}

function announce(part, news, turned) {
  const line = document.querySelector("[data-news]");
  const fresh = news.flatMap((region) => [...region.querySelectorAll("[data-now]")].map(spoken));
  const words = [turned ? headingOf(part) : "", ...fresh].map((one) => one.trim().replace(/\s+/g, " ")).filter(Boolean);
  if (line && words.length) line.textContent = words.join(" ");
}

// Badges are told by the name they stand for, not by their letter.
function spoken(place) {
  const copy = place.cloneNode(true);
  for (const badge of copy.querySelectorAll(".who")) badge.replaceWith(badge.ariaLabel ? `${badge.ariaLabel}: ` : "");
  return copy.textContent;
}
