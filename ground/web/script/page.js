// Makes pages pleasant where scripts run; without it every form and link still works.
"use strict";
const root = document.documentElement;
root.classList.add("scripted");

// How to find the focused element again after its region was replaced.
function trace(element) {
  if (!element || element === document.body) return null;
  if (element.id) return "#" + CSS.escape(element.id);
  if (element.name) return `[name="${CSS.escape(element.name)}"][value="${CSS.escape(element.value)}"]`;
  const label = element.getAttribute("aria-label");
  return label && `[aria-label="${CSS.escape(label)}"]`;
}

// What was unfolded stays so; folds are told apart by what is written on them.
function keepUnfolded(region, fresh) {
  const name = (fold) => fold.querySelector("summary")?.textContent;
  const states = new Map([...region.querySelectorAll("details")].map((fold) => [name(fold), fold.open]));
  for (const fold of fresh.querySelectorAll("details")) fold.open = states.get(name(fold)) ?? fold.open;
}

let turn = 0;
// Fetches a page of this house and replaces the regions both pages have: [data-region="name"].
async function refresh(address, remember) {
  const mine = ++turn;
  const regions = [...document.querySelectorAll("[data-region]")];
  regions.forEach((region) => region.setAttribute("data-busy", ""));
  try {
    const answer = await fetch(address, { headers: { accept: "text/html" } });
    const text = await answer.text();
    if (mine !== turn) return;
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(text, "text/html");
    const focus = trace(document.activeElement);
    for (const region of regions) {
      const fresh = page.querySelector(`[data-region="${region.dataset.region}"]`);
      if (!fresh) throw new Error(region.dataset.region);
      keepUnfolded(region, fresh);
      region.replaceChildren(...fresh.childNodes);
    }
    document.title = page.title;
    document.getElementById("annonce").textContent = regions[0]?.querySelector("h1, h2, h3")?.textContent ?? "";
    document.dispatchEvent(new Event("maillage:refreshed"));
    if (remember) history.pushState(null, "", address);
    if (focus && !document.activeElement?.matches(focus)) document.querySelector(focus)?.focus({ preventScroll: true });
  } catch {
    location.assign(address);
  } finally {
    if (mine === turn) regions.forEach((region) => region.removeAttribute("data-busy"));
  }
}

// The address a form leads to, without its empty fields.
function addressOf(form) {
  const address = new URL(form.action);
  address.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== "")).toString();
  return address.href;
}

document.addEventListener("change", ({ target }) => {
  const form = target.closest?.("form[data-refresh]");
  if (form && target.matches("select, [type=checkbox], [type=radio], [type=date], [type=time]")) refresh(addressOf(form), true);
});
document.addEventListener("submit", (event) => {
  if (!event.target.matches("form[data-refresh]")) return;
  event.preventDefault();
  refresh(addressOf(event.target), true);
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-refresh]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    refresh(link.href, true);
  }
  const button = event.target.closest("button");
  if (button?.hasAttribute("data-print")) print();
  if (button?.hasAttribute("data-copy")) copy(button);
  if (button?.hasAttribute("data-around")) locate(button);
});
// The member's menu folds when one goes on elsewhere, or with Escape.
function foldMenu(event) {
  const menu = document.querySelector("details.member[open]");
  if (!menu || (event.type === "keydown" ? event.key !== "Escape" : menu.contains(event.target))) return;
  if (event.type === "keydown") menu.querySelector("summary").focus();
  menu.open = false;
}
for (const type of ["click", "focusin", "keydown"]) document.addEventListener(type, foldMenu);
addEventListener("popstate", () => {
  if (document.querySelector("[data-region]")) refresh(location.href, false);
});

// Says something on a button for a moment; the words come with the page, on its body.
function tell(button, words) {
  const place = [...button.childNodes].find((node) => node.nodeType === 3 && node.data.trim()) ?? button;
  const usual = place.textContent;
  place.textContent = words;
  setTimeout(() => { place.textContent = usual; }, 5000);
}
function copy(button) {
  navigator.clipboard?.writeText(location.href).then(() => tell(button, document.body.dataset.copied), () => {});
}
// « Autour de moi »: the place goes into this one search and is kept nowhere.
function locate(button) {
  const { form } = button;
  const refused = () => tell(button, document.body.dataset.refused);
  if (!navigator.geolocation) { refused(); return; }
  navigator.geolocation.getCurrentPosition(({ coords }) => {
    for (const [name, value] of [["lat", coords.latitude], ["lon", coords.longitude]]) {
      const field = form.elements[name] ?? form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name }));
      field.value = value.toFixed(4);
    }
    if (form.elements.near) form.elements.near.value = "";
    form.requestSubmit();
  }, refused, { timeout: 10000, maximumAge: 60000 });
}

// Buttons that need a script appear; folds that suit a wide screen open on one.
for (const button of document.querySelectorAll("button[data-around], button[data-copy], button[data-print]")) button.hidden = false;
if (matchMedia("(min-width: 60rem)").matches) {
  for (const fold of document.querySelectorAll("details[data-open-wide]")) fold.open = true;
}
