// Sorting cards: how many are left stands above, and only cards of the first pile are offered for keeping.

export function sortCards(table) {
  const form = table.querySelector("[data-sort]");
  if (!form || form.dataset.watched) return;
  form.dataset.watched = "yes";
  const ranks = [...form.querySelectorAll("[data-keep]")];
  const offers = new Map(ranks.map((rank) => [rank, [...rank.options]]));
  const look = () => {
    const first = firstPile(form);
    count(form, first.size);
    for (const rank of ranks) offer(rank, offers.get(rank), first, ranks);
  };
  form.addEventListener("change", look);
  look();
}

function firstPile(form) {
  const chosen = [...form.querySelectorAll(".sort__piles :checked")];
  return new Set(chosen.filter((one) => one.value === form.dataset.sort).map((one) => one.name.split(".")[1]));
}

function count(form, first) {
  const line = form.querySelector("[data-sort-count]");
  const [left, most] = line.querySelectorAll("b");
  left.textContent = form.querySelectorAll(".sort__piles").length - form.querySelectorAll(".sort__piles :checked").length;
  most.textContent = first;
  line.hidden = false;
}

function offer(rank, options, first, ranks) {
  const own = first.has(rank.value) ? rank.value : "";
  const taken = new Set(ranks.filter((one) => one !== rank).map((one) => one.value));
  rank.replaceChildren(...options.filter((one) => !one.value || (first.has(one.value) && !taken.has(one.value))));
  rank.value = own;
}
