/* The vehicle at the counter: chosen by year, make, model and engine, by a VIN or by a plate, kept for this
   window, and told to whoever listens; then the kind of part that is wanted for it. Any page that includes
   vehicle-picker.xhtml has it under F6. */
const dialog = document.getElementById("vehiclePicker");
const KEPT = "nexus-vehicle";
const listeners = [];
const partListeners = [];

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

/* Five steps; each knows where its choices come from. ---------------------------------------- */

const base = () => document.querySelector("base")?.href ?? "";

async function get(path) {
  const response = await fetch(`${base()}/pos/api/${path}`, { headers: { Accept: "application/json" }, credentials: "same-origin" });
  if (response.status === 401) { window.location.reload(); return {}; }
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

const ask = async (path) => (await get(`catalog/vehicles/${path}`)).items ?? [];

const part = encodeURIComponent;
const STEPS = [
  { name: "year", text: "textYear", load: () => ask("years"), label: String },
  { name: "make", text: "textMake", load: (so) => ask(`makes?year=${so.year}`), label: String },
  { name: "model", text: "textModel", load: (so) => ask(`models?year=${so.year}&make=${part(so.make)}`), label: String },
  { name: "engine", text: "textEngine", load: (so) => ask(`engines?year=${so.year}&make=${part(so.make)}&model=${part(so.model)}`),
    label: (choice) => [choice.engine, choice.body].filter(Boolean).join(" · ") },
  { name: "part", text: "textPart", load: async (so) => (await get(`catalog/vehicles/${so.vehicle.vehicleId}/part-types`)).categories ?? [],
    label: (choice) => choice.name },
];
const PART = STEPS.length - 1;

const named = (found) => ({ vehicleId: found.vehicleId, label: `${found.make} ${found.model} ${found.year} · ${found.engine}` });

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

  /* Kinds of part: the categories first, what is typed looks among all kinds. */
  function offered(typed) {
    if (step !== PART) return choices;
    if (so.category) return so.category.types;
    return typed ? choices.flatMap((category) => category.types).concat(choices) : choices;
  }

  function draw() {
    const typed = folded(filter.value);
    const label = STEPS[step].label;
    const all = offered(typed);
    const starts = all.filter((choice) => folded(label(choice)).startsWith(typed));
    starts.sort((a, b) => (folded(label(b)) === typed) - (folded(label(a)) === typed));
    const holds = all.filter((choice) => !starts.includes(choice) && words(typed, filter.value, label(choice)));
    fitting = starts.concat(holds);
    /* A number that no choice has in its name is the choice's own. */
    const numbered = !fitting.length && /^\d{1,3}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= offered("").length;
    if (numbered) fitting = offered("");
    list.replaceChildren(...fitting.map((choice, at) => {
      const item = document.createElement("li");
      item.setAttribute("role", "option");
      item.id = "vehicleChoice" + at;
      const number = item.appendChild(document.createElement("span"));
      number.className = "faint num";
      number.setAttribute("aria-hidden", "true");
      number.textContent = at + 1;
      item.append(" ", label(choice));
      if (choice.parts) {
        const count = item.appendChild(document.createElement("span"));
        count.className = "muted num count";
        count.textContent = choice.parts;
      }
      item.addEventListener("click", () => take(at));
      return item;
    }));
    if (!fitting.length) {
      const none = document.createElement("li");
      none.className = "muted";
      none.textContent = dialog.dataset.textNothing;
      list.append(none);
    }
    mark(numbered ? Number(typed) - 1 : 0);
  }

  /* "filtro aceite" is in "Filtro de aceite". */
  function words(typed, raw, label) {
    const name = folded(label);
    return name.includes(typed) || raw.split(/\s+/).map(folded).every((word) => name.includes(word));
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
    document.getElementById("vehicleTitle").textContent = step === PART ? text : dialog.getAttribute("aria-label");
    trail.textContent = step === PART ? [so.vehicle.label, so.category?.name].filter(Boolean).join(" › ")
      : [so.year, so.make, so.model].filter(Boolean).join(" › ");
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
    if (step === PART) { takePart(choice); return; }
    if (step === PART - 1) {
      choose(named(choice));
      if (partListeners.length) { so = { vehicle: named(choice) }; enter(PART); } else dialog.close();
      return;
    }
    so = { ...so, [STEPS[step].name]: choice };
    enter(step + 1);
  }

  function takePart(choice) {
    if (choice.types) {
      so.category = choice;
      filter.value = "";
      trail.textContent = [so.vehicle.label, choice.name].join(" › ");
      draw();
      return;
    }
    dialog.close();
    partListeners.forEach((tell) => tell(choice));
  }

  function back() {
    if (step === PART) {
      if (so.category) { delete so.category; trail.textContent = so.vehicle.label; draw(); } else { so = {}; enter(0); }
      return;
    }
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
    /* Who has a vehicle already wants a part for it; ⌫ leads to another one. */
    const known = vehicle && partListeners.length;
    so = known ? { vehicle } : {};
    dialog.showModal();
    enter(known ? PART : 0);
    filter.focus();
  };

  window.Nexus.key("F6", open, dialog.getAttribute("aria-label"));
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-vehicle-chip]")) open();
    if (event.target.closest?.("[data-vehicle-clear]")) { choose(null); document.getElementById("q")?.focus(); }
  });
  /* Who came by F6 wants to choose a vehicle; once the page listens. */
  const byKey = sessionStorage.getItem("nexus-came-by-key") === "F6";
  sessionStorage.removeItem("nexus-came-by-key");
  if (byKey || new URLSearchParams(window.location.search).has("vehicle")) setTimeout(open);
}

/* A VIN or a plate is no part: it says which vehicle to look for parts of. -------------------- */

async function identify(kind, number) {
  const text = dialog.dataset;
  const wrong = kind === "vin" ? text.textVinWrong : text.textPlateUnknown;
  try {
    const answer = await get(`${kind === "vin" ? "vin" : "plates"}/${part(number)}`);
    return kind === "vin" ? await offer(text.textVin, answer, answer, answer.candidates, answer.warnings)
      : await offer(text.textPlate, answer.vehicle, answer.vehicle, [], []);
  } catch (problem) {
    return { text: /^4/.test(problem.message) ? wrong : text.textFailed, vehicle: null, candidates: [] };
  }
}

async function offer(intro, says, found, candidates, warnings) {
  const engine = says.engine?.litres ? `${says.engine.litres} L` : typeof says.engine === "string" ? says.engine : "";
  const said = [says.make, says.model, says.year, engine].filter(Boolean).join(" ");
  /* Who noted the plate may have chosen the vehicle and said nothing else. */
  const label = said || !found.vehicleId ? said : named((await get(`catalog/vehicles/${found.vehicleId}/part-types`)).vehicle).label;
  const hint = found.vehicleId ? "" : candidates.length ? dialog.dataset.textVinChoose : dialog.dataset.textVinUnsure;
  return {
    text: [`${intro} ${label}.`, hint, ...warnings.map((warning) => warning.message)].filter(Boolean).join(" "),
    vehicle: found.vehicleId ? { vehicleId: found.vehicleId, label } : null,
    candidates: candidates.map(named),
  };
}

/* What there is not, and how what is shown instead falls short of it. ------------------------- */

const lackName = (lack) => dialog?.dataset["lacks" + lack[0].toUpperCase() + lack.slice(1)] ?? lack;

function missing(answer) {
  if (!answer.missing) return "";
  const { part: wanted, vehicle: meant } = answer.missing;
  const text = dialog?.dataset;
  const sentence = (wanted && meant ? text?.missing : wanted ? text?.missingPart : text?.missingVehicle) ?? "";
  const said = sentence.replace("{part}", () => wanted).replace("{vehicle}", () => meant);
  const nearest = answer.items[0]?.lacks ?? [];
  return nearest.length ? `${said} ${text?.nearest ?? ""} ${nearest.map(lackName).join(", ").toLowerCase()}.` : said;
}

/* A number that was typed is an answer on any vehicle; that it is for another one is said all the same. */
function lacks(hit) {
  const all = hit.lacks ?? [];
  return (all.length || hit.fits !== false ? all : ["vehicle"]).map((lack) => {
    const badge = document.createElement("span");
    badge.className = "badge warn";
    badge.textContent = lackName(lack);
    return badge;
  });
}

window.NexusVehicle = {
  /** The chosen vehicle {vehicleId, label}, or null. */
  current: () => vehicle,
  /** Chooses a vehicle, or none. */
  choose,
  /** Runs after each choice. */
  onChange: (tell) => listeners.push(tell),
  /** Runs when a kind of part {name, query, parts} was chosen for the vehicle. */
  onPart: (tell) => partListeners.push(tell),
  /** What a VIN or a plate says: {text, vehicle, candidates}; vehicle is null when there is doubt. */
  identify,
  /** A vehicle of the API as it is chosen. */
  named,
  /** What a search did not find, and what it shows instead; empty when it found what was asked for. */
  missing,
  /** What a part found lacks of what was asked for, as badges. */
  lacks,
  /** The name of what the input was taken for. */
  kindName: (kind) => dialog?.dataset["kind" + kind.replace(/(^|-)([a-z])/g, (all, dash, letter) => letter.toUpperCase())] ?? kind,
};

window.Nexus.onUpdate(show);
