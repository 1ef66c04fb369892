// Printing is the browser's; the button appears only where it works.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
// Where a plan in time is wider than the window, the present day is in sight.
for (const pane of document.querySelectorAll(".in-time .scroll")) {
  const today = pane.querySelector("path.today");
  if (today) pane.scrollLeft += today.getBoundingClientRect().left - pane.getBoundingClientRect().left - pane.clientWidth * 0.6;
}
