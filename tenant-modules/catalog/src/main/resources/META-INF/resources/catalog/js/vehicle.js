/* The vehicle at the counter: chosen by year, make, model and engine, kept for this window, and told to
   whoever listens. Any page that includes vehicle-picker.xhtml has it under F6. */
const dialog = document.getElementById("vehiclePicker");
const KEPT = "nexus-vehicle";
const listeners = [];

function kept() {
  try { return JSON.parse(sessionStorage.getItem(KEPT)); } catch { return null; }
}

let vehicle = kept();

function show() {
  document.querySelectorAll("[data-vehicle-label]").forEach((label) => {
    label.textContent = vehicle ? vehicle.label : label.closest("[data-vehicle-chip]").dataset.textNone;
  });
  document.querySelectorAll("[data-vehicle-chip]").forEach((chip) => chip.classList.toggle("chosen", Boolean(vehicle)));
  document.querySelectorAll("[data-vehicle-clear]").forEach((button) => { button.hidden = !vehicle; });
}

function choose(next) {
  vehicle = next;
  if (vehicle) sessionStorage.setItem(KEPT, JSON.stringify(vehicle));
  else sessionStorage.removeItem(KEPT);
  show();
  listeners.forEach((tell) => tell(vehicle));
}

/* Four steps; each knows where its choices come from. ---------------------------------------- */

const base = () => document.querySelector("base")?.href ?? "";

async function ask(path) {
  const response = await fetch(`${base()}/pos/api/catalog/vehicles/${path}`, { headers: { Accept: "application/json" }, credentials: "same-origin" });
  if (response.status === 401) { window.location.reload(); return []; }
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()).items;
}

const part = encodeURIComponent;
const STEPS = [
  { name: "year", text: "textYear", load: () => ask("years"), label: String },
  { name: "make", text: "textMake", load: (so) => ask(`makes?year=${so.year}`), label: String },
  { name: "model", text: "textModel", load: (so) => ask(`models?year=${so.year}&make=${part(so.make)}`), label: String },
  { name: "engine", text: "textEngine", load: (so) => ask(`engines?year=${so.year}&make=${part(so.make)}&model=${part(so.model)}`),
    label: (choice) => [choice.engine, choice.body].filter(Boolean).join(" · ") },
];

if (dialog) {
  const filter = document.getElementById("vehicleFilter");
  const list = document.getElementById("vehicleChoices");
  const trail = document.getElementById("vehicleTrail");
  let step = 0;
  let so = {};
  let choices = [];
  let fitting = [];
  let marked = 0;
  let opening = 0;

  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]/g, "");

  function draw() {
    const typed = folded(filter.value);
    const label = STEPS[step].label;
    const starts = choices.filter((choice) => folded(label(choice)).startsWith(typed));
    fitting = starts.concat(choices.filter((choice) => !starts.includes(choice) && folded(label(choice)).includes(typed)));
    marked = 0;
    list.replaceChildren(...fitting.map((choice, at) => {
      const item = document.createElement("li");
      item.setAttribute("role", "option");
      item.id = "vehicleChoice" + at;
      item.textContent = label(choice);
      item.addEventListener("click", () => take(at));
      return item;
    }));
    if (!fitting.length) {
      const none = document.createElement("li");
      none.className = "muted";
      none.textContent = dialog.dataset.textNothing;
      list.append(none);
    }
    mark(0);
  }

  function mark(at) {
    marked = Math.max(0, Math.min(fitting.length - 1, at));
    [...list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === marked && fitting.length > 0)));
    filter.setAttribute("aria-activedescendant", "vehicleChoice" + marked);
    list.children[marked]?.scrollIntoView({ block: "nearest" });
  }

  /* A step with one choice is taken by itself; its answer may come after the dialog was closed. */
  async function enter(next) {
    const mine = ++opening;
    step = next;
    filter.value = "";
    const text = dialog.dataset[STEPS[step].text];
    document.getElementById("vehicleStep").textContent = text;
    filter.placeholder = text;
    trail.textContent = [so.year, so.make, so.model].filter(Boolean).join(" › ");
    choices = [];
    list.replaceChildren();
    try {
      const loaded = await STEPS[step].load(so);
      if (mine !== opening) return;
      choices = loaded;
      if (choices.length === 1 && step > 0) { fitting = choices; take(0); } else draw();
    } catch {
      list.textContent = dialog.dataset.textFailed;
    }
  }

  function take(at) {
    const choice = fitting[at];
    if (choice === undefined) return;
    if (step === STEPS.length - 1) {
      dialog.close();
      choose({ vehicleId: choice.vehicleId, label: `${choice.make} ${choice.model} ${choice.year} · ${choice.engine}` });
      return;
    }
    so = { ...so, [STEPS[step].name]: choice };
    enter(step + 1);
  }

  function back() {
    if (step === 0) return;
    delete so[STEPS[step - 1].name];
    enter(step - 1);
  }

  filter.addEventListener("input", draw);
  dialog.addEventListener("keydown", (event) => {
    const act = {
      ArrowDown: () => mark(marked + 1),
      ArrowUp: () => mark(marked - 1),
      PageDown: () => mark(marked + 8),
      PageUp: () => mark(marked - 8),
      Enter: () => take(marked),
      Backspace: filter.value ? null : back,
    }[event.key];
    if (!act || event.target.closest("button")) return;
    event.preventDefault();
    act();
  });
  dialog.addEventListener("close", () => { opening++; document.getElementById("q")?.focus(); });
  dialog.querySelector("[data-vehicle-close]").addEventListener("click", () => dialog.close());

  const open = () => {
    if (dialog.open) return;
    so = {};
    dialog.showModal();
    enter(0);
    filter.focus();
  };

  window.Nexus.key("F6", open, dialog.getAttribute("aria-label"));
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-vehicle-chip]")) open();
    if (event.target.closest?.("[data-vehicle-clear]")) { choose(null); document.getElementById("q")?.focus(); }
  });
  if (new URLSearchParams(window.location.search).has("vehicle")) open();
}

window.NexusVehicle = {
  /** The chosen vehicle {vehicleId, label}, or null. */
  current: () => vehicle,
  /** Chooses a vehicle, or none. */
  choose,
  /** Runs after each choice. */
  onChange: (tell) => listeners.push(tell),
};

window.Nexus.onUpdate(show);
