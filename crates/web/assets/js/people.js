// The list of people by keyboard, what is chosen in it, and quick answers by keys. Without it checkboxes and buttons do the same.
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

const boxes = () => all('[data-roster] input[name="id"]');
const count = () => {
  const bar = one("[data-several]");
  if (!bar) return;
  const chosen = boxes().filter((box) => box.checked).length;
  const everybody = one('[name="all"]', bar);
  bar.hidden = chosen === 0;
  bar.classList.add("over");
  one("[data-chosen]", bar).textContent = chosen;
  if (chosen === 0 && everybody) everybody.checked = false;
  const head = one("[data-tick-all]");
  head.hidden = false;
  head.checked = chosen > 0 && chosen === boxes().length;
  head.indeterminate = chosen > 0 && !head.checked;
};
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-tick-all]")) for (const box of boxes()) box.checked = event.target.checked;
  if (event.target.closest("[data-roster]")) count();
});
document.addEventListener("htmx:afterSwap", count);
// Going back, the browser ticks again what was ticked, after this script has run.
addEventListener("pageshow", count);
count();

const links = () => all("[data-roster] tbody th a");
const walk = (step) => {
  const stops = links();
  const row = document.activeElement.closest("[data-roster] tbody tr");
  const here = row ? stops.findIndex((link) => row.contains(link)) : step > 0 ? -1 : stops.length;
  const next = stops[Math.max(0, Math.min(stops.length - 1, here + step))];
  if (next) next.focus();
};
// One press says the common thing; the others follow.
const ORDER = ["", "2", "3", "1", "0"];
const cycle = (key) => {
  const group = all("[data-cycle]").find((it) => it.dataset.cycle === key);
  if (!group) return false;
  const now = one("input:checked", group)?.value ?? "";
  const next = one(`input[value="${ORDER[(ORDER.indexOf(now) + 1) % ORDER.length]}"]`, group);
  next.focus();
  next.click();
  return true;
};
document.addEventListener("keydown", (event) => {
  const isTyping = event.target.closest("input:not([type=checkbox],[type=radio]), textarea, select");
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || one("dialog[open]")) return;
  const isList = one("[data-roster]");
  if (isList && event.key === "j") walk(1);
  else if (isList && event.key === "k") walk(-1);
  else if (isList && event.key === "x") {
    const row = document.activeElement.closest("[data-roster] tbody tr");
    if (row) one('input[name="id"]', row).click();
  } else if (event.key === "Enter" && document.activeElement === document.body) {
    const form = one("form[data-enter]");
    if (form) form.requestSubmit();
  } else if (!cycle(event.key)) return;
  event.preventDefault();
});
