// Makes the picture answer: a person lights up with their ties, a finding with its people, a benefit with those who give it.
// Everything on the page can be read without it.
(() => {
  "use strict";
  const pictures = [...document.querySelectorAll(".network")];
  const readout = document.querySelector(".readout");
  const rows = new Map([...document.querySelectorAll("tr[data-person]")].map((row) => [row.dataset.person, row]));
  const shapes = pictures.map((picture) => ({
    picture,
    people: [...picture.querySelectorAll(".person")],
    ties: [...picture.querySelectorAll(".tie")],
    voices: [...picture.querySelectorAll(".voice")],
  }));
  let held = null;

  // `choice` says who is meant: `is(person)` for each mark, `around` when their ties and those at the other end belong, too.
  const light = (choice) => {
    for (const { picture, people, ties, voices } of shapes) {
      picture.classList.toggle("has-focus", Boolean(choice));
      const chosen = new Set(choice ? people.filter(choice.is).map((person) => person.dataset.id) : []);
      const lit = new Set(chosen);
      const groups = new Set();
      for (const tie of ties) {
        const { a, b } = tie.dataset;
        const ends = chosen.has(a) + chosen.has(b);
        const on = choice && (choice.around ? ends > 0 : ends === 2);
        tie.classList.toggle("is-lit", Boolean(on));
        if (on) lit.add(a).add(b);
      }
      for (const person of people) {
        const on = lit.has(person.dataset.id);
        person.classList.toggle("is-lit", on);
        if (chosen.has(person.dataset.id)) groups.add(person.dataset.voice);
      }
      for (const voice of voices) voice.classList.toggle("is-lit", Boolean(choice) && groups.has(voice.dataset.voice));
      for (const [id, row] of rows) row.classList.toggle("is-lit", Boolean(choice && choice.around) && chosen.has(id));
    }
    readout.textContent = choice && choice.said ? choice.said : readout.dataset.rest;
  };
  const press = (button, on) => {
    button.setAttribute("aria-pressed", String(on));
    if (button.dataset.on) button.textContent = on ? button.dataset.on : button.dataset.off;
  };
  const rest = () => light(held && held.choice);
  const hold = (button, choice) => {
    for (const other of document.querySelectorAll("[aria-pressed=true]")) press(other, false);
    held = held && held.button === button ? null : { button, choice };
    if (held && button instanceof HTMLButtonElement) press(button, true);
    light(held && held.choice);
  };

  for (const { people } of shapes) {
    for (const person of people) {
      const title = person.querySelector("title");
      const { id } = person.dataset;
      const choice = { is: (other) => other.dataset.id === id, around: true, said: title.textContent };
      person.setAttribute("aria-label", title.textContent);
      person.addEventListener("pointerenter", () => light(choice));
      person.addEventListener("pointerleave", rest);
      person.addEventListener("focus", () => light(choice));
      person.addEventListener("blur", rest);
      person.addEventListener("click", () => hold(person, choice));
      person.addEventListener("keydown", (event) => {
        if (event.key === "Enter") hold(person, choice);
      });
      const row = rows.get(id);
      if (row) {
        row.addEventListener("pointerenter", () => light(choice));
        row.addEventListener("pointerleave", rest);
      }
    }
  }

  for (const part of document.querySelectorAll("[data-people]")) {
    const ids = new Set(part.dataset.people.split(" ").map(decodeURIComponent));
    const choice = { is: (person) => ids.has(person.dataset.id), around: false };
    const button = document.createElement("button");
    button.type = "button";
    button.className = "show";
    button.textContent = part.dataset.show;
    button.dataset.off = part.dataset.show;
    button.dataset.on = readout.dataset.clear;
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => {
      hold(button, choice);
      const picture = document.getElementById("picture").getBoundingClientRect();
      if (held && (picture.bottom < 120 || picture.top > innerHeight - 120)) document.getElementById("picture").scrollIntoView();
    });
    part.append(button);
  }

  for (const column of document.querySelectorAll("[data-benefit]")) {
    const head = column.querySelector("h3");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.setAttribute("aria-pressed", "false");
    const code = column.dataset.benefit;
    const choice = { is: (person) => (person.dataset.strong || "").split(" ").includes(code), around: false };
    button.addEventListener("click", () => hold(button, choice));
    head.replaceChildren(button);
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && held) hold(held.button, null);
  });
  document.addEventListener("click", (event) => {
    if (held && !event.target.closest(".person,button,a")) hold(held.button, null);
  });
})();
