// The map moved by hand: a drag or Ctrl + wheel asks the server for the window it leads to.
const WORLD = 2 * Math.PI;
let held = null;

function windowOf(frame) {
  const [latitude, longitude, zoom] = frame.dataset.map.split(",").map(Number);
  const size = 256 * 2 ** zoom;
  const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / WORLD;
  return { x: (longitude / 360 + 0.5) * size, y: y * size, size, zoom };
}
function show({ x, y, size, zoom }) {
  const latitude = (Math.atan(Math.sinh((0.5 - y / size) * WORLD)) * 180) / Math.PI;
  const address = new URL(location.href);
  address.searchParams.set("carte", [latitude.toFixed(5), ((x / size - 0.5) * 360).toFixed(5), zoom].join(","));
  refresh(address.href, true);
}
// On a phone the drawing is wider than its window: begin in the middle.
function centre() {
  for (const pane of document.querySelectorAll(".map-window")) pane.scrollLeft = (pane.scrollWidth - pane.clientWidth) / 2;
}
centre();
document.addEventListener("maillage:refreshed", centre);
document.addEventListener("pointerdown", (event) => {
  const drawing = event.target.closest(".map-drawing");
  if (!drawing || event.pointerType === "touch" || event.button !== 0) return;
  event.preventDefault();
  held = { drawing, frame: drawing.closest("[data-map]"), x: event.clientX, y: event.clientY, moved: false };
});
document.addEventListener("pointermove", (event) => {
  if (!held) return;
  const [east, south] = [event.clientX - held.x, event.clientY - held.y];
  if (Math.hypot(east, south) > 5) held.moved = true;
  if (held.moved) {
    held.frame.classList.add("map-held");
    held.drawing.style.transform = `translate(${east}px, ${south}px)`;
  }
});
document.addEventListener("pointerup", (event) => {
  if (!held) return;
  const { drawing, frame, x, y, moved } = held;
  held = null;
  frame.classList.remove("map-held");
  if (!moved) return;
  addEventListener("click", (click) => { click.preventDefault(); click.stopPropagation(); }, { capture: true, once: true });
  const unit = drawing.viewBox.baseVal.width / drawing.getBoundingClientRect().width;
  const here = windowOf(frame);
  show({ ...here, x: here.x - (event.clientX - x) * unit, y: here.y - (event.clientY - y) * unit });
});
document.addEventListener("wheel", (event) => {
  const frame = event.target.closest?.("[data-map]");
  if (!frame || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  frame.querySelector(event.deltaY < 0 ? ".map-nearer a" : ".map-farther a")?.click();
}, { passive: false });
document.addEventListener("dblclick", (event) => {
  event.target.closest?.("[data-map]")?.querySelector(".map-nearer a")?.click();
});
