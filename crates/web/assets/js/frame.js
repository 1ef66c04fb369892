// What every page can do with a script: keys, search-and-jump, toasts, forms that go off by themselves. Without it all pages work.
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

for (const form of all("form[data-submit-at-once]")) form.requestSubmit();
// A form whose choice says all needs no button.
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-submit-on-change]");
  if (form) form.requestSubmit();
});
for (const button of all(".without-script")) button.hidden = true;
for (const part of all(".with-script")) part.hidden = false;

// A toast tells once: the address forgets it, and it goes by itself unless somebody is at it.
const TOAST_SECONDS = 12;
const address = new URL(location.href);
if (address.searchParams.has("told")) {
  address.searchParams.delete("told");
  address.searchParams.delete("undo");
  history.replaceState(history.state, "", address);
}
for (const toast of all(".toast")) {
  const close = one(".toast-close", toast);
  close.hidden = false;
  close.addEventListener("click", () => toast.remove());
  const leave = () => (toast.matches(":hover, :focus-within") ? setTimeout(leave, 2000) : toast.remove());
  setTimeout(leave, TOAST_SECONDS * 1000);
}

// Search and jump.
const jump = one("#jump");
const keys = one("#keys");
const part = async (path) => {
  const answer = await fetch(path, { headers: { "HX-Request": "true" } });
  return answer.ok ? answer.text() : "";
};
const find = async () => {
  const input = one("input", jump);
  const asked = input.value;
  const found = await part(`/jump?find=${encodeURIComponent(asked)}`);
  if (asked === input.value) one("#jump-found").innerHTML = found;
};
const openJump = () => {
  if (jump.open) return;
  one("input", jump).value = "";
  jump.showModal();
  find();
};
if (jump) {
  one("input", jump).addEventListener("input", find);
  jump.addEventListener("click", (event) => event.target === jump && jump.close());
  one("form", jump).addEventListener("submit", (event) => {
    const first = one("#jump-found a");
    if (!first) return;
    event.preventDefault();
    first.click();
  });
  jump.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const stops = [one("input", jump), ...all("a", jump)];
    const step = event.key === "ArrowDown" ? 1 : -1;
    stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus();
  });
  for (const opener of all(".jump-open")) {
    opener.addEventListener("click", (event) => {
      event.preventDefault();
      openJump();
    });
  }
}
const openKeys = async () => {
  one("#keys-found").innerHTML = await part("/keys");
  if (!keys.open) keys.showModal();
};

// Keys: one letter, or `g` and a letter. Pages add their own by `data-key` on a link or button. None of them destroys anything.
const GOES = { t: "/", n: "/network", p: "/people", l: "/learn", s: "/settings" };
let waits = false;
document.addEventListener("keydown", (event) => {
  const isTyping = event.target.closest("input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable]");
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    event.preventDefault();
    return openJump();
  }
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (waits) {
    waits = false;
    if (GOES[event.key]) {
      event.preventDefault();
      location.href = GOES[event.key];
    }
    return;
  }
  if (event.key === "/") openJump();
  else if (event.key === "?") openKeys();
  else if (event.key === "g") waits = true;
  else {
    const target = all("[data-key]").find((it) => it.dataset.key === event.key && it.offsetParent !== null);
    if (!target) return;
    target.focus();
    target.click();
  }
  event.preventDefault();
});

// A part that cannot be swapped in says so instead of staying silent.
document.addEventListener("htmx:responseError", (event) => location.assign(event.detail.pathInfo.requestPath));

// Tabs that do not fit scroll; the one where one is stands in sight.
for (const here of document.querySelectorAll(".tabs [aria-current]")) here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.offsetLeft - 24;
