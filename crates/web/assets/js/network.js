// Makes the picture of the network answer: hover and focus light up somebody with their ties, a click opens them beside the
// picture, findings and benefits show whom they mean, wheel, fingers, buttons and keys come nearer. Every one of these is a
// link without it.
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const stage = document.getElementById("picture");
const panel = document.getElementById("panel");
const readout = stage.querySelector(".readout");
const pictures = all(".network", stage).map((svg) => ({
  svg,
  people: all(".person", svg),
  ties: all(".tie", svg),
  voices: all(".voice", svg),
}));
const first = { readout: readout.textContent, lit: pictures.map(({ svg }) => all(".is-lit", svg)), on: pictures[0].svg.classList.contains("has-focus") };
let held = null;
// Where the picture is when nobody is opened: a page of somebody shows everybody around them.
const home = /^\/network\/(people|voices)\//.test(location.pathname) ? "/network" : location.pathname;

// Who stands out: `is(person)` for each mark; `around` when their ties and those at the other ends belong, too.
const light = (choice) => {
  for (const { svg, people, ties, voices } of pictures) {
    svg.classList.toggle("has-focus", Boolean(choice));
    const chosen = new Set(choice ? people.filter(choice.is).map((person) => person.dataset.id) : []);
    const lit = new Set(chosen);
    const groups = new Set();
    for (const tie of ties) {
      const { a, b } = tie.dataset;
      const ends = chosen.has(a) + chosen.has(b);
      const on = Boolean(choice) && (choice.around ? ends > 0 : ends === 2);
      tie.classList.toggle("is-lit", on);
      if (on) lit.add(a).add(b);
    }
    for (const person of people) {
      person.classList.toggle("is-lit", lit.has(person.dataset.id));
      if (chosen.has(person.dataset.id)) groups.add(person.dataset.voice);
    }
    for (const voice of voices) voice.classList.toggle("is-lit", Boolean(choice) && groups.has(voice.dataset.voice));
  }
  readout.textContent = (choice && choice.said) || readout.dataset.rest;
};
// What the server lit comes back when nothing else is asked for.
const begin = () => {
  light(null);
  pictures.forEach(({ svg }, place) => {
    svg.classList.toggle("has-focus", first.on);
    for (const part of first.lit[place]) part.classList.add("is-lit");
  });
  readout.textContent = first.readout;
};
const rest = () => (held ? light(held.choice) : begin());
const hold = (source, choice) => {
  for (const shown of all(".is-shown")) shown.classList.remove("is-shown");
  for (const here of all("[data-benefit][aria-current]")) here.removeAttribute("aria-current");
  first.on = false;
  first.lit = pictures.map(() => []);
  first.readout = readout.dataset.rest;
  for (const back of all(".everybody", stage)) back.remove();
  const isSame = held && held.source === source;
  held = isSame || !choice ? null : { source, choice };
  rest();
  return Boolean(held);
};
const inSight = () => {
  const { top, bottom } = stage.getBoundingClientRect();
  if (bottom < 160 || top > innerHeight - 160) stage.scrollIntoView({ block: "start" });
};

const said = (person) => person.querySelector("title").textContent;
const around = (person) => ({ is: (other) => other.dataset.id === person.dataset.id, around: true, said: said(person) });
const open = (address, person) => {
  if (person) {
    held = null;
    hold(person, around(person));
    stopAt(person);
  }
  history.pushState({}, "", address);
  htmx.ajax("GET", address, { target: panel, swap: "innerHTML" }).then(() => {
    const box = panel.getBoundingClientRect();
    if (box.top < 0 || box.top > innerHeight - 120) panel.scrollIntoView({ block: "nearest" });
  });
};
const close = () => {
  panel.replaceChildren();
  hold(null, null);
  history.pushState({}, "", home);
};
addEventListener("popstate", () => location.reload());

// One stop in the order of tabs for each picture; arrows go from one to the next.
const stopAt = (person) => {
  for (const { people } of pictures) {
    if (!people.includes(person)) continue;
    for (const other of people) other.tabIndex = other === person ? 0 : -1;
  }
};
const centre = (person) => {
  const box = person.querySelector(".mark").getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
};
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const next = (people, from, [dx, dy]) => {
  const [x, y] = centre(from);
  let best = null;
  for (const person of people) {
    if (person === from) continue;
    const [px, py] = centre(person);
    const along = (px - x) * dx + (py - y) * dy;
    const aside = Math.abs((px - x) * dy) + Math.abs((py - y) * dx);
    if (along <= 1) continue;
    const cost = along + 2 * aside;
    if (!best || cost < best.cost) best = { person, cost };
  }
  return best && best.person;
};

const NEAR_MAX = 8;
const STEP = 1.4;
for (const picture of pictures) {
  const { svg, people } = picture;
  const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
  let view = { x: 0, y: 0, w: width, h: height };
  const show = (wanted) => {
    const w = Math.min(width, Math.max(width / NEAR_MAX, wanted.w));
    const h = (w * height) / width;
    view = { w, h, x: Math.min(width - w, Math.max(0, wanted.x)), y: Math.min(height - h, Math.max(0, wanted.y)) };
    svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.w} ${view.h}`);
    svg.classList.toggle("is-near", view.w < width - 0.5);
  };
  const toDrawing = (clientX, clientY) => {
    const box = svg.getBoundingClientRect();
    return [view.x + ((clientX - box.left) / box.width) * view.w, view.y + ((clientY - box.top) / box.height) * view.h];
  };
  const zoom = (factor, [x, y] = [view.x + view.w / 2, view.y + view.h / 2]) => {
    const w = view.w / factor;
    const share = Math.min(width, Math.max(width / NEAR_MAX, w)) / view.w;
    show({ w, x: x - (x - view.x) * share, y: y - (y - view.y) * share });
  };
  picture.zoom = (kind) => (kind === "all" ? show({ x: 0, y: 0, w: width }) : zoom(kind === "in" ? STEP : 1 / STEP));

  svg.addEventListener(
    "wheel",
    (event) => {
      // The page goes on scrolling under the pointer until somebody has come nearer.
      if (!event.ctrlKey && !event.metaKey && !svg.classList.contains("is-near")) return;
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 300), toDrawing(event.clientX, event.clientY));
    },
    { passive: false },
  );

  const pointers = new Map();
  let moved = 0;
  svg.addEventListener("pointerdown", (event) => {
    if (!pointers.size) moved = 0;
    pointers.set(event.pointerId, event);
  });
  svg.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const others = [...pointers.values()].filter((other) => other.pointerId !== event.pointerId);
    const scale = view.w / svg.getBoundingClientRect().width;
    moved += Math.abs(event.clientX - before.clientX) + Math.abs(event.clientY - before.clientY);
    if (others.length === 1) {
      const [other] = others;
      const distance = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      const middle = [(event.clientX + other.clientX) / 2, (event.clientY + other.clientY) / 2];
      zoom(distance(event) / Math.max(1, distance(before)), toDrawing(...middle));
    } else if (svg.classList.contains("is-near") && moved > 4) {
      if (!svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
      show({ ...view, x: view.x - (event.clientX - before.clientX) * scale, y: view.y - (event.clientY - before.clientY) * scale });
    }
    pointers.set(event.pointerId, event);
  });
  for (const end of ["pointerup", "pointercancel", "pointerleave"]) {
    svg.addEventListener(end, (event) => pointers.delete(event.pointerId));
  }
  svg.addEventListener("dragstart", (event) => event.preventDefault());

  svg.addEventListener("pointerover", (event) => {
    const person = event.target.closest(".person");
    if (person && event.pointerType !== "touch") light(around(person));
  });
  svg.addEventListener("pointerout", (event) => {
    if (event.target.closest(".person") && !(event.relatedTarget && event.relatedTarget.closest && event.relatedTarget.closest(".person"))) rest();
  });
  svg.addEventListener("focusin", (event) => {
    const person = event.target.closest(".person");
    if (person && person.matches(":focus-visible")) light(around(person));
  });
  svg.addEventListener("focusout", rest);
  svg.addEventListener("click", (event) => {
    const person = event.target.closest("a.person");
    if (!person || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (moved <= 6) open(person.getAttribute("href"), person);
  });
  svg.addEventListener("keydown", (event) => {
    const person = event.target.closest(".person");
    const way = WAYS[event.key];
    if (person && way) {
      event.preventDefault();
      const other = next(people, person, way);
      if (other) {
        stopAt(other);
        other.focus();
      }
    }
  });
  const start = people.find((person) => person.classList.contains("is-lit")) || people.find((person) => person.classList.contains("core")) || people[0];
  if (start) stopAt(start);
}

const shown = () => pictures.find(({ svg }) => svg.getBoundingClientRect().width > 0) || pictures[0];
for (const button of all("[data-zoom]", stage)) button.addEventListener("click", () => shown().zoom(button.dataset.zoom));
const ZOOMS = { "+": "in", "=": "in", "-": "out", 0: "all" };
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, dialog")) return;
  if (ZOOMS[event.key]) shown().zoom(ZOOMS[event.key]);
  else if (event.key === "Escape" && (held || panel.firstElementChild)) close();
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const address = link.getAttribute("href");
  if (link.dataset.benefit) {
    const code = link.dataset.benefit;
    const gives = (person) => (person.dataset.strong || "").split(" ").includes(code);
    if (hold(`benefit ${code}`, { is: gives })) link.setAttribute("aria-current", "true");
    inSight();
  } else if (link.matches(".show")) {
    const part = link.closest("[data-people]");
    const ids = new Set(part.dataset.people.split(" ").map(decodeURIComponent));
    if (hold(part, { is: (person) => ids.has(person.dataset.id) })) part.classList.add("is-shown");
    inSight();
  } else if (link.dataset.person) {
    const person = shown().people.find((mark) => mark.getAttribute("href") === address);
    open(address, person);
  } else if (link.matches(".panel-card .close")) {
    close();
  } else return;
  event.preventDefault();
});

// The groups of voices below have no address of their own to show them by.
for (const part of all(".voices-list [data-people]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "show link";
  button.textContent = part.dataset.show;
  const ids = new Set(part.dataset.people.split(" ").map(decodeURIComponent));
  button.addEventListener("click", () => {
    if (hold(part, { is: (person) => ids.has(person.dataset.id) })) part.classList.add("is-shown");
    inSight();
  });
  part.append(button);
}
