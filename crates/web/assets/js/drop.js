// The place for files: drag and drop, what was chosen, and how much has been sent. Without this the form sends files as forms do.
const form = document.querySelector("form.drop");
const zone = form.querySelector(".dropzone");
const input = form.querySelector("input[type=file]");
const chosen = form.querySelector(".chosen");
const sending = form.querySelector(".sending");
const bar = sending.querySelector("progress");
const said = sending.querySelector("p");
const button = form.querySelector("button:not([type=button])");

const size = (bytes) => {
  const units = ["B", "kB", "MB", "GB"];
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 3);
  const number = bytes / 1000 ** step;
  return `${number < 10 && step > 0 ? number.toFixed(1) : Math.round(number)} ${units[step]}`;
};

const list = () => {
  chosen.replaceChildren(
    ...[...input.files].map((file) => {
      const row = document.createElement("li");
      const name = document.createElement("span");
      name.textContent = file.name;
      const bytes = document.createElement("span");
      bytes.className = "muted small";
      bytes.textContent = size(file.size);
      row.append(name, bytes);
      return row;
    }),
  );
  chosen.hidden = input.files.length === 0;
};
input.addEventListener("change", list);
// The browser may have kept a choice.
list();

// Wherever files are dropped on this page, they are meant for the form.
let inside = 0;
const shown = () => zone.classList.toggle("over", inside > 0);
addEventListener("dragenter", (event) => {
  inside += event.dataTransfer?.types.includes("Files") ? 1 : 0;
  shown();
});
addEventListener("dragleave", () => {
  inside = Math.max(0, inside - 1);
  shown();
});
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  inside = 0;
  shown();
  if (!event.dataTransfer?.files.length) return;
  const all = new DataTransfer();
  for (const file of [...input.files, ...event.dataTransfer.files]) all.items.add(file);
  input.files = all.files;
  list();
  button.focus();
});

form.addEventListener("submit", (event) => {
  if (input.files.length === 0) return;
  event.preventDefault();
  const request = new XMLHttpRequest();
  const stop = sending.querySelector(".sending-stop");
  const over = (text) => {
    button.disabled = false;
    bar.value = 0;
    said.textContent = text;
    stop.hidden = true;
  };
  request.upload.addEventListener("progress", (part) => {
    if (!part.lengthComputable) return;
    bar.max = part.total;
    bar.value = part.loaded;
    said.textContent = `${size(part.loaded)} / ${size(part.total)}`;
  });
  request.upload.addEventListener("load", () => (said.textContent = form.dataset.waits));
  request.addEventListener("load", () => {
    if (request.status < 400) return location.assign(request.responseURL);
    // What is wrong stands on the page that came back.
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    const fault = page.querySelector("#files-fault, .detail, .lead");
    over(fault ? fault.textContent : form.dataset.failed);
  });
  request.addEventListener("error", () => over(form.dataset.failed));
  request.addEventListener("abort", () => (sending.hidden = true));
  stop.hidden = false;
  stop.onclick = () => {
    request.abort();
    button.disabled = false;
  };
  request.open("POST", form.action);
  button.disabled = true;
  sending.hidden = false;
  request.send(new FormData(form));
});
