// What is wrong with the page that a next step has led to. The arguments are the element that starts its work, and whether what stands
// behind the question mark changes the page.
const [start, isFilled, done] = arguments;
const faults = [];
const [navigation] = performance.getEntriesByType("navigation");
if (navigation.responseStatus !== 200) faults.push(`it is answered with ${navigation.responseStatus}`);
if (document.querySelector("form[action='/enter']")) faults.push("it asks for a sign-in");
const main = document.querySelector("main");
const place = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : main;
const isShown = (one) => one.checkVisibility({ visibilityProperty: true });
if (!place) faults.push(`there is no place ${location.hash}`);
else if (!isShown(place)) faults.push(`the place ${location.hash} is not shown`);
else {
  const within = [...place.querySelectorAll(start)].concat(place.matches(start) ? [place] : []);
  const forms = [...place.querySelectorAll("form")].map((form) => form.getAttribute("action"));
  if (!within.length) faults.push(`nothing there is \`${start}\`; forms: ${[...new Set(forms)].join(", ")}`);
  else if (!within.some((one) => isShown(one) || one.closest("details"))) faults.push(`\`${start}\` is not shown`);
}
// What stands behind the question mark fills something in: without it the page is another.
const others = isFilled && location.search
  ? fetch(location.pathname).then((answer) => answer.text()).then((text) => {
      const plain = new DOMParser().parseFromString(text, "text/html").querySelector("main");
      return fetch(location.href).then((again) => again.text()).then((text) => {
        const filled = new DOMParser().parseFromString(text, "text/html").querySelector("main");
        if (plain.innerHTML === filled.innerHTML) faults.push(`${location.search} changes nothing`);
      });
    })
  : Promise.resolve();
others.then(() => done(faults), (error) => done([...faults, String(error)]));
