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
      for (const open of region.querySelectorAll("details[open][id]")) {
        const same = fresh.querySelector("#" + CSS.escape(open.id));
        if (same) same.open = true;
      }
      region.replaceChildren(...fresh.childNodes);
    }
    document.title = page.title;
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
  const form = target.closest?.("form[data-live]");
  if (form && target.matches("select, [type=checkbox], [type=radio], [type=date], [type=time]")) refresh(addressOf(form), true);
});
document.addEventListener("submit", (event) => {
  if (!event.target.matches("form[data-live]")) return;
  event.preventDefault();
  refresh(addressOf(event.target), true);
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-live]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    refresh(link.href, true);
  }
  const button = event.target.closest("button");
  if (button?.hasAttribute("data-print")) print();
  if (button?.hasAttribute("data-copy")) copy(button);
  if (button?.hasAttribute("data-locate")) locate(button);
});
addEventListener("popstate", () => {
  if (document.querySelector("[data-region]")) refresh(location.href, false);
});

// Says something on the button itself for a moment.
function tell(button, words) {
  const place = button.querySelector("span") ?? button;
  button.dataset.words ??= place.textContent;
  place.textContent = words;
  setTimeout(() => { place.textContent = button.dataset.words; }, 4000);
}
function copy(button) {
  navigator.clipboard?.writeText(location.href).then(() => tell(button, button.dataset.copy), () => {});
}
// « Autour de moi »: the place goes into this one search and is kept nowhere.
function locate(button) {
  const form = button.form;
  const failed = () => tell(button, button.dataset.locate);
  if (!navigator.geolocation) { failed(); return; }
  navigator.geolocation.getCurrentPosition(({ coords }) => {
    form.elements.lat.value = coords.latitude.toFixed(4);
    form.elements.lon.value = coords.longitude.toFixed(4);
    form.elements[button.dataset.clears]?.setAttribute("value", "");
    if (form.elements[button.dataset.clears]) form.elements[button.dataset.clears].value = "";
    form.requestSubmit();
  }, failed, { timeout: 10000, maximumAge: 60000 });
}
