// The place for files and folders: drag and drop, what was chosen, and how much has been sent. Without this the form sends files as forms do.
const form = document.querySelector("form.drop");
const zone = form.querySelector(".dropzone");
const input = form.querySelector("input[type=file]:not([webkitdirectory])");
const folder = form.querySelector("input[webkitdirectory]");
const tooMany = form.querySelector(".too-many");
const chosen = form.querySelector(".chosen-files");
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

// Where a file lay in the folder that it came with; the browser itself keeps only its name.
const places = new WeakMap();
const place = (file) => places.get(file) || file.webkitRelativePath || file.name;

// A folder may have thousands of files; so many are named, the others counted.
const NAMED = 60;

const row = (text, aside) => {
  const line = document.createElement("li");
  const name = document.createElement("span");
  name.textContent = text;
  const note = document.createElement("span");
  note.className = "muted small";
  note.textContent = aside;
  line.append(name, note);
  return line;
};

const list = () => {
  const files = [...input.files];
  const rows = files.slice(0, NAMED).map((file) => row(place(file), size(file.size)));
  const others = files.slice(NAMED);
  if (others.length > 0) rows.push(row(`+ ${others.length}`, size(others.reduce((sum, file) => sum + file.size, 0))));
  chosen.replaceChildren(...rows);
  chosen.hidden = files.length === 0;
  // Said before anything is sent, and not after.
  tooMany.hidden = files.length <= Number(form.dataset.most);
  button.disabled = !tooMany.hidden;
};

// What a system keeps in folders for itself is nothing that somebody brings.
const isMeant = (file) => !file.name.startsWith(".") && !["Thumbs.db", "desktop.ini"].includes(file.name);

const add = (files) => {
  const all = new DataTransfer();
  for (const file of [...input.files, ...files]) all.items.add(file);
  input.files = all.files;
  list();
};

input.addEventListener("change", list);
// The browser may have kept a choice.
list();

// A folder is a list of files. They move over to the one list that is shown and sent.
folder.addEventListener("change", () => {
  add([...folder.files].filter(isMeant));
  folder.value = "";
  button.focus();
});

// All files of what was dropped, folder by folder.
const filesOf = async (entry) => {
  if (entry.isFile) {
    const file = await new Promise((done, failed) => entry.file(done, failed));
    places.set(file, entry.fullPath.replace(/^\//, ""));
    return isMeant(file) ? [file] : [];
  }
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    // A reader gives some hundred at a time, and nothing at the end.
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return found;
    for (const inner of some.sort((a, b) => (a.name < b.name ? -1 : 1))) found.push(...(await filesOf(inner)));
  }
};

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
addEventListener("drop", async (event) => {
  event.preventDefault();
  inside = 0;
  shown();
  // What was dropped can be asked only now, before anything is waited for.
  const entries = [...(event.dataTransfer?.items ?? [])].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const plain = [...(event.dataTransfer?.files ?? [])];
  if (plain.length === 0 && entries.length === 0) return;
  zone.setAttribute("aria-busy", "true");
  try {
    const found = entries.length > 0 ? await Promise.all(entries.map(filesOf)) : [plain];
    add(found.flat());
  } catch {
    said.textContent = form.dataset.unread;
    sending.hidden = false;
  }
  zone.removeAttribute("aria-busy");
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
