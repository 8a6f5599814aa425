// Proposes an address from the shop's name and says while one types whether it can be had; tells the time zone.
const PAUSE_MS = 250;
const MALFORMED = /^(?![a-z][a-z0-9-]{2,30}$)/;
let chosenByHand = false;
let pause;
let asked = "";

const proposed = name => name.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
  .replace(/^refaccionaria\s+/, "").replace(/[^a-z0-9]+/g, "-").replace(/^[^a-z]+|-+$/g, "").slice(0, 31).replace(/-+$/, "");

function show(state, text, good) {
  state.textContent = text;
  state.classList.toggle("good", good === true);
  state.classList.toggle("bad", good === false);
}

async function check(slug, state) {
  asked = slug;
  if (!slug) { show(state, ""); return; }
  if (MALFORMED.test(slug)) { show(state, state.dataset.malformed, false); return; }
  const answer = await fetch("/platform/api/signup/slug-check?slug=" + encodeURIComponent(slug), { headers: { Accept: "application/json" } });
  if (asked !== slug || !answer.ok) { return; }
  const { available, code } = await answer.json();
  if (available) { show(state, "✓ " + state.dataset.free, true); return; }
  show(state, state.dataset[code.replace("signup.slug-", "")] ?? "", false);
}

Nexus.onUpdate(() => {
  const zone = document.querySelector("[data-time-zone]");
  if (zone) { zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? ""; }
  const source = document.querySelector("[data-slug-source]");
  const field = document.querySelector("[data-slug]");
  const state = document.getElementById("slug-state");
  if (!field || field.dataset.watched) { return; }
  field.dataset.watched = "true";
  const later = () => { clearTimeout(pause); pause = setTimeout(() => check(field.value.trim(), state).catch(() => show(state, "")), PAUSE_MS); };
  field.addEventListener("input", () => { chosenByHand = field.value !== ""; field.value = field.value.toLowerCase(); later(); });
  source.addEventListener("input", () => { if (!chosenByHand) { field.value = proposed(source.value); later(); } });
});
