/* The vehicle at the counter: chosen by year, make, model and engine, by a VIN or by a plate, kept for this
   window, and told to whoever listens; then the kind of part that is wanted for it. Any page that includes
   vehicle-picker.xhtml has it under F6, and its plate under Alt+M. */
const dialog = document.getElementById("vehiclePicker");
const KEPT = "nexus-vehicle";
const listeners = [];
const partListeners = [];

function kept() {
  try { return JSON.parse(sessionStorage.getItem(KEPT)); } catch { return null; }
}

let vehicle = kept();
const mayNote = dialog?.dataset.mayNote === "true";

/* A plate whose vehicle is still to be chosen; whoever does something else meant something else. */
const LONGEST_WAIT_MS = 120000;
let awaited = null;

const awaitPlate = (plate) => { awaited = { plate, until: Date.now() + LONGEST_WAIT_MS }; };
const awaitedPlate = () => (awaited && Date.now() < awaited.until ? awaited.plate : null);

function show() {
  document.querySelectorAll("[data-vehicle-label]").forEach((label) => {
    label.textContent = vehicle ? vehicle.label : label.closest("[data-vehicle-chip]").dataset.textNone;
  });
  document.querySelectorAll("[data-vehicle-chip]").forEach((chip) => chip.classList.toggle("chosen", Boolean(vehicle)));
  document.querySelectorAll("[data-vehicle-clear]").forEach((button) => { button.hidden = !vehicle; });
  document.querySelectorAll("[data-vehicle-plate]").forEach((button) => { button.hidden = !vehicle || !mayNote; });
  document.querySelectorAll("[data-plate-label]").forEach((label) => {
    label.textContent = vehicle?.plate || label.closest("[data-vehicle-plate]").dataset.textNone;
  });
}

/* A vehicle that was chosen for a plate is noted with it. */
function choose(next) {
  awaited = null;
  const toNote = mayNote && next?.plate && !next.noted;
  keep(toNote ? { ...next, noted: true } : next);
  listeners.forEach((tell) => tell(vehicle));
  if (toNote) note(vehicle).then(({ trouble, plate }) => {
    if (trouble) window.Nexus.toast(trouble, "bad");
    else if (vehicle?.plate === next.plate) keep({ ...vehicle, plate });
  });
}

function keep(next) {
  vehicle = next;
  if (vehicle) sessionStorage.setItem(KEPT, JSON.stringify(vehicle));
  else sessionStorage.removeItem(KEPT);
  show();
}

/* Services write all sorts of things where a VIN should be. */
const WHOLE_VIN = /^[A-HJ-NPR-Z0-9]{17}$/;

/* The plate as people write it, or what went wrong, in words. */
async function note({ vehicleId, plate, vin }) {
  const response = await fetch(`${base()}/pos/api/plates`, {
    method: "POST", credentials: "same-origin", body: JSON.stringify({ plate, vehicleId, vin: WHOLE_VIN.test(vin) ? vin : undefined }),
    headers: { "Content-Type": "application/json", Accept: "application/json" },
  }).catch(() => null);
  const answer = await response?.json().catch(() => ({})) ?? {};
  if (response?.ok) return { trouble: "", plate: answer.plate };
  return { trouble: answer.errors?.[0]?.message ?? answer.detail ?? dialog.dataset.textFailed };
}

/* Five steps; each knows where its choices come from. ---------------------------------------- */

const base = () => document.querySelector("base")?.href ?? "";

async function get(path) {
  const response = await fetch(`${base()}/pos/api/${path}`, { headers: { Accept: "application/json" }, credentials: "same-origin" });
  if (response.status === 401) { window.location.reload(); return {}; }
  if (!response.ok) {
    const problem = new Error(String(response.status));
    problem.errors = (await response.json().catch(() => ({}))).errors ?? [];
    throw problem;
  }
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
  let forPlate = null;

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
    document.getElementById("vehicleTitle").textContent = step === PART ? text
      : forPlate ? sentence(dialog.dataset.textPlateFor, forPlate.plate) : dialog.getAttribute("aria-label");
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
      choose({ ...named(choice), ...forPlate });
      forPlate = null;
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
  dialog.addEventListener("close", () => { opening++; awaited = null; document.getElementById("q")?.focus(); });
  dialog.querySelector("[data-vehicle-close]").addEventListener("click", () => dialog.close());

  const open = () => {
    if (dialog.open) return;
    forPlate = awaitedPlate();
    /* Who has a vehicle already wants a part for it; ⌫ leads to another one. */
    const known = vehicle && partListeners.length && !forPlate;
    so = known ? { vehicle } : {};
    dialog.showModal();
    enter(known ? PART : 0);
    filter.focus();
  };

  window.Nexus.key("F6", open, dialog.getAttribute("aria-label"));
  document.addEventListener("nexus-pick-vehicle", open);
  document.addEventListener("input", (event) => { if (event.target.id === "q") awaited = null; });
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-vehicle-chip]")) open();
    if (event.target.closest?.("[data-vehicle-plate]")) openPlate();
    if (event.target.closest?.("[data-vehicle-clear]")) { choose(null); document.getElementById("q")?.focus(); }
  });
  /* Who came by F6 wants to choose a vehicle; once the page listens. */
  const byKey = sessionStorage.getItem("nexus-came-by-key") === "F6";
  sessionStorage.removeItem("nexus-came-by-key");
  if (byKey || new URLSearchParams(window.location.search).has("vehicle")) setTimeout(open);
}

/* The plate of the chosen vehicle, noted or forgotten. ------------------------------------------ */

const plateDialog = document.getElementById("vehiclePlate");
const plateField = document.getElementById("plateText");
const plateTrouble = document.getElementById("plateTrouble");

function openPlate() {
  if (plateDialog.open) return;
  if (!vehicle) { window.Nexus.toast(plateDialog.dataset.textNoVehicle, "bad"); return; }
  document.getElementById("plateVehicle").textContent = vehicle.label;
  document.getElementById("plateForget").hidden = !vehicle.plate;
  plateField.value = vehicle.plate ?? "";
  plateTrouble.textContent = "";
  plateDialog.showModal();
  plateField.focus();
  plateField.select();
}

async function savePlate() {
  const { trouble, plate } = await note({ ...vehicle, plate: plateField.value.trim() });
  plateTrouble.textContent = trouble;
  if (trouble) { plateField.focus(); return; }
  plateDialog.close();
  choose({ ...vehicle, plate, noted: true });
  window.Nexus.toast(sentence(plateDialog.dataset.textNoted, plate));
}

async function forgetPlate() {
  const { plate, ...rest } = vehicle;
  const response = await fetch(`${base()}/pos/api/plates/${part(plate)}`, { method: "DELETE", credentials: "same-origin" }).catch(() => null);
  if (!response?.ok && response?.status !== 404) { plateTrouble.textContent = dialog.dataset.textFailed; return; }
  plateDialog.close();
  choose(rest);
  window.Nexus.toast(sentence(plateDialog.dataset.textForgotten, plate));
}

if (mayNote) {
  window.Nexus.key("Alt+M", openPlate, plateDialog.getAttribute("aria-label"));
  document.getElementById("plateForm").addEventListener("submit", (event) => { event.preventDefault(); savePlate(); });
  document.getElementById("plateForget").addEventListener("click", forgetPlate);
  plateDialog.querySelector("[data-plate-close]").addEventListener("click", () => plateDialog.close());
  plateDialog.addEventListener("close", () => document.getElementById("q")?.focus());
}

/* A VIN or a plate is no part: it says which vehicle to look for parts of. -------------------- */

function sentence(text, plate) {
  return text.replace("{plate}", () => plate);
}

async function identify(kind, number) {
  awaited = null;
  try {
    return kind === "vin" ? ofVin(await get(`vin/${part(number)}`)) : await ofPlate(await get(`plates/${part(number)}`));
  } catch (problem) {
    return kind === "vin" ? wrongVin(problem) : noPlate(problem, number);
  }
}

const inWords = (says, engine) => [says.make, says.model, says.year, engine].filter(Boolean).join(" ");
const nothing = (text, rows = []) => ({ text, vehicle: null, rows, sure: true });

function ofVin(answer) {
  const text = dialog.dataset;
  const said = inWords(answer, answer.engine?.litres ? `${answer.engine.litres} L` : "");
  const { vin } = answer;
  if (answer.vehicleId) {
    const words = [`${text.textVin} ${said}.`, ...answer.warnings.map((warning) => warning.message)].join(" ");
    return { text: words, vehicle: { vehicleId: answer.vehicleId, label: said, vin }, rows: [], sure: true };
  }
  const meant = answer.suggestions.map(otherVin);
  const hint = answer.candidates.length ? text.textVinChoose : meant.length ? text.textVinMeant : text.textVinUnsure;
  return {
    text: [`${text.textVin} ${said}.`, ...answer.warnings.map((warning) => warning.message), hint].join(" "),
    vehicle: null,
    rows: answer.candidates.map((each) => ({ vehicle: { ...named(each), vin } })).concat(meant),
    /* A slip is likely, so nothing is taken by an Enter that was meant for something else. */
    sure: !meant.length,
  };
}

const otherVin = (vin) => ({ option: { label: vin, badge: dialog.dataset.kindVinMeant, typed: vin } });

function wrongVin(problem) {
  const text = dialog.dataset;
  if (problem.message !== "400") return nothing(text.textFailed);
  const meant = problem.errors.filter((issue) => issue.code === "vin.meant");
  const wrong = problem.errors.filter((issue) => issue.code !== "vin.meant").map((issue) => issue.message);
  return nothing([text.textVinWrong, ...wrong, meant.length ? text.textVinMeant : ""].filter(Boolean).join(" "),
    meant.map((issue) => otherVin(issue.message)));
}

async function ofPlate(answer) {
  const text = dialog.dataset;
  const { plate, candidates } = answer;
  const found = answer.vehicle;
  const said = inWords(found, found.engine);
  const mine = { plate, vin: found.vin, noted: answer.source === "history" };
  if (found.vehicleId) {
    return { text: `${text.textPlate} ${said}.`, vehicle: { vehicleId: found.vehicleId, label: named(found).label, ...mine }, rows: [], sure: true };
  }
  /* Whose vehicle was not chosen yet is noted anew, with it. */
  const unknown = { ...mine, noted: false };
  awaitPlate(unknown);
  return {
    text: [`${text.textPlate} ${said}.`, candidates.length ? text.textVinChoose : text.textVinUnsure].join(" "),
    vehicle: null,
    rows: candidates.map((each) => ({ vehicle: { ...named(each), ...unknown } })).concat([pickFor(unknown)]),
    sure: true,
  };
}

function noPlate(problem, number) {
  const text = dialog.dataset;
  if (problem.message !== "404") {
    return nothing(problem.message === "400" ? problem.errors[0]?.message ?? text.textFailed : text.textFailed);
  }
  const unknown = { plate: number.toUpperCase(), vin: "", noted: false };
  awaitPlate(unknown);
  return nothing(sentence(text.textPlateUnknown, unknown.plate), [pickFor(unknown)]);
}

const pickFor = (unknown) => ({ option: { label: sentence(dialog.dataset.textPlateChoose, unknown.plate), badge: "F6", plate: unknown } });

/* Forms that with blanks could be words too: "gol 2008". They are a plate when they are nothing else. */
const PLATES = ["LLLDDD", "LLLDDDD", "LLLDDDL", "LDDLLL", "DDDLLL", "LLDDDDL", "LLDDDDD", "LLDDDD", "LDDDLLL", "DDLLDL", "DDLLD", "LLDDL"];
const plateForm = (typed) => typed.toUpperCase().replace(/[\s-]/g, "").replace(/[A-HJ-NPR-Z]/g, "L").replace(/\d/g, "D");

/* What a text may be besides: Enter asks for the plate first, or it is the last of the list. */
function asPlate(answer, typed) {
  const parts = answer.items.some((item) => !(item.lacks ?? []).length);
  const nothingElse = !answer.vehicles.length && !parts;
  const first = nothingElse && (answer.kind === "plate" || (answer.kind === "words" && /\s/.test(typed) && PLATES.includes(plateForm(typed))));
  const also = answer.kind === "plate" && !first;
  return {
    first,
    hint: dialog?.dataset.textPlateEnter ?? "",
    rows: also ? [{ option: { label: sentence(dialog.dataset.textPlateLook, typed.toUpperCase()), badge: dialog.dataset.kindPlate, look: "plate" } }] : [],
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
  /** What a VIN or a plate says: {text, vehicle, rows, sure}; vehicle is null when there is doubt. Then rows are
      vehicles and options {label, badge} to choose from, the first by Enter alone if it is sure. */
  identify,
  /** Whether a search's answer is rather a plate: {first, hint, rows}. */
  asPlate,
  /** Lets the vehicle of a plate be chosen, and notes it. */
  pick(plate) { awaitPlate(plate); document.dispatchEvent(new Event("nexus-pick-vehicle")); },
  /** Nobody waits for the vehicle of a plate any more. */
  dropPlate() { awaited = null; },
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
