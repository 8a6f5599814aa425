/* The counter: keys, scans and the list under the input. Server work goes through one queue, so that
   scans in quick succession are all sold, in order, and none is lost when the server cannot be had. */
const box = document.getElementById("q");

if (box) {
  const form = document.getElementById("register");
  const list = document.getElementById("found");
  const drop = document.getElementById("drop");
  const said = document.getElementById("said");
  const kind = document.getElementById("kind");
  const branch = form.dataset.branch;
  const base = () => document.querySelector("base")?.href ?? "";
  let hits = [];
  let mode = "found";
  let onlyNear = false;
  let asksPlate = "";
  let hitsFor = "";
  let chosen = -1;
  let asking = null;
  let timer = 0;
  let sound = null;

  /* One piece of server work after the other. ------------------------------- */

  const queue = [];
  const PAYING = new Set(["registerPay", "registerOpenPayment"]);
  let running = null;
  let stuck = false;

  /* Parameters may be a function: it is asked when its turn comes, and answers null to do nothing.
     What is called says in a message what was sent. */
  function send(command, params, called) {
    queue.push({ command, params, called, change: window.Nexus.uuid() });
    pump();
  }

  const waiting = () => [running, ...queue].filter(Boolean);

  function pump() {
    if (running || queue.length === 0) return;
    const next = queue.shift();
    const params = typeof next.params === "function" ? next.params() : next.params;
    if (!params) { pump(); return; }
    running = { ...next, params };
    const pairs = Object.entries({ ...params, change: next.change }).map(([name, value]) => ({ name, value: String(value) }));
    const answer = window[next.command](pairs);
    if (answer && answer.then) answer.then(done, failed);
    else settle(done);
  }

  function done() {
    running = null;
    stuck = false;
    pump();
  }

  /* Nobody knows whether it arrived, so it is sent again as the same change, which counts once; before
     everything that was done after it, and when the clerk says so: with Enter, or with the next scan.
     A payment is begun anew by who sees that it did not open. */
  function failed() {
    queue.unshift(running);
    running = null;
    stuck = true;
    early = null;
    queue.splice(0, queue.length, ...queue.filter(({ command }) => !PAYING.has(command)));
    alarm();
    tellUnsent();
  }

  function tellUnsent() {
    const notice = document.getElementById("notice");
    if (!notice || !queue.length) return;
    const names = queue.map(({ called }) => called ?? box.dataset.textUnsentChange);
    notice.className = "register-notice bad";
    notice.textContent = box.dataset.textUnsent.replace("{0}", () => [...new Set(names)].join(", "));
  }

  window.addEventListener("online", () => { if (stuck) pump(); });
  /* What waits is only in this window. */
  window.addEventListener("beforeunload", (event) => { if (stuck && queue.length) event.preventDefault(); });

  /* Without a promise, the queue of PrimeFaces tells when it has run dry. */
  function settle(done) {
    const wait = () => (window.PrimeFaces.ajax.Queue.isEmpty() ? done() : setTimeout(wait, 10));
    setTimeout(wait, 10);
  }

  /* Results as you type. ---------------------------------------------------- */

  function close() {
    drop.hidden = true;
    list.replaceChildren();
    said.textContent = "";
    kind.hidden = true;
    hits = [];
    hitsFor = "";
    onlyNear = false;
    asksPlate = "";
    mode = "found";
    chosen = -1;
    window.NexusPeek.hide();
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function element(tag, className, text) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function row(hit, index) {
    const item = element("li", "register-hit");
    item.id = "hit" + index;
    item.setAttribute("role", "option");
    item.addEventListener("mousedown", (event) => { event.preventDefault(); pick(index); });
    if (hit.vehicle || hit.option) {
      item.append(element("b", "", (hit.vehicle ?? hit.option).label), element("span", "badge", hit.option?.badge ?? window.NexusVehicle.kindName("vehicle")));
      return item;
    }
    const what = element("span", "what");
    const number = element("span", "mono", hit.number);
    what.append(number, element("b", "", hit.name), element("span", "faint", hit.brand));
    const here = Number(hit.inBranch) > 0;
    const where = element("span", "where");
    if (hit.fits) where.append(element("span", "badge good", box.dataset.textFits), " ");
    window.NexusVehicle.lacks(hit).forEach((badge) => where.append(badge, " "));
    if (!hit.own) where.append(element("span", "badge", box.dataset.textShared));
    else where.append(here ? element("span", "", `${box.dataset.textStock} ${hit.inBranch}`)
      : element("span", "badge warn", box.dataset.textNone));
    if (Number(hit.elsewhere) > 0) where.append(element("span", "muted", ` ${box.dataset.textElsewhere} ${hit.elsewhere}`));
    item.append(what, where, element("b", "num", hit.price ? window.Nexus.money(Number(hit.price)) : ""));
    return item;
  }

  /* Vehicles that were named come first: Enter takes one, and the list is narrowed to it. */
  function show(answer, typed) {
    const now = window.NexusVehicle.current()?.vehicleId;
    const vehicles = answer.vehicles.filter((each) => each.vehicleId !== now)
      .map((each) => ({ vehicle: window.NexusVehicle.named(each) }));
    const plate = window.NexusVehicle.asPlate(answer, typed);
    kind.hidden = false;
    kind.textContent = window.NexusVehicle.kindName(plate.first ? "plate" : answer.kind);
    const missing = plate.first ? plate.hint : window.NexusVehicle.missing(answer);
    offer(vehicles.concat(answer.items, plate.rows), typed, missing || (vehicles.length ? box.dataset.textVehicle : ""));
    /* Nobody sells by an Enter what was not asked for: it is taken with an arrow first. */
    onlyNear = Boolean(missing) && !vehicles.length;
    if (onlyNear) choose(-1);
    if (answer.kind === "vin") identify("vin", typed);
    /* Nobody is asked about a plate that may still become something else. */
    if (plate.first) asksPlate = typed;
  }

  function offer(found, typed, text) {
    mode = "found";
    onlyNear = false;
    asksPlate = "";
    hits = found;
    hitsFor = typed;
    said.textContent = text;
    list.replaceChildren(...(hits.length ? hits.map(row) : text ? [] : [element("li", "register-hit faint", box.dataset.textNothing)]));
    drop.hidden = false;
    box.setAttribute("aria-expanded", "true");
    choose(hits.length ? 0 : -1);
  }

  function choose(index) {
    chosen = index;
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === index)));
    if (index >= 0) {
      box.setAttribute("aria-activedescendant", "hit" + index);
      list.children[index].scrollIntoView({ block: "nearest" });
    } else box.removeAttribute("aria-activedescendant");
    window.NexusPeek.show(hits[index]?.catalogPartId, branch);
  }

  /* A VIN or a plate says which vehicle the parts are for. ------------------- */

  async function identify(what, number, scanned) {
    const answer = await window.NexusVehicle.identify(what, number);
    if (box.value.trim() && box.value.trim() !== number) return;
    if (answer.vehicle) {
      take();
      window.NexusVehicle.choose(answer.vehicle);
      window.Nexus.toast(answer.text);
      return;
    }
    offer(answer.rows, box.value.trim(), answer.text);
    if (!answer.sure) { onlyNear = true; choose(-1); }
    if (scanned && !answer.rows.some((row) => row.vehicle)) alarm();
    kind.hidden = false;
    kind.textContent = window.NexusVehicle.kindName(what);
    if (!hits.length) list.replaceChildren();
  }

  function useOption(option) {
    if (option.plate) { take(); window.NexusVehicle.pick(option.plate); }
    else if (option.look) identify(option.look, take());
    else { box.value = option.typed; look(); box.focus(); }
  }

  async function look() {
    const typed = box.value.trim();
    if (asking) asking.abort();
    if (typed.replace(/^[\d.]+\s*[*×]\s*/, "").length < 2) { close(); return; }
    asking = new AbortController();
    try {
      const vehicle = window.NexusVehicle.current();
      const narrowed = vehicle ? `&vehicleId=${vehicle.vehicleId}` : "";
      const url = `${base()}/pos/api/catalog/search?limit=12&branchId=${branch}${narrowed}&q=${encodeURIComponent(typed)}`;
      const response = await fetch(url, { signal: asking.signal, headers: { Accept: "application/json" }, credentials: "same-origin" });
      if (response.status === 401) { window.location.href = `${base()}/session-expired?from=${encodeURIComponent(window.location.pathname)}`; return; }
      if (box.value.trim() !== typed) return;
      if (response.ok) show(await response.json(), typed);
      else offer([], typed, box.dataset.textFailed);
    } catch (problem) {
      if (problem.name !== "AbortError" && box.value.trim() === typed) offer([], typed, box.dataset.textFailed);
    }
  }

  box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(look, 50); });
  window.NexusVehicle.onChange((vehicle) => { if (box.value.trim()) look(); remember(customer(), vehicle); });
  window.NexusVehicle.onPart((type) => { box.value = type.query; look(); box.focus(); });
  box.addEventListener("blur", () => setTimeout(() => {
    if (document.activeElement !== box && document.activeElement?.id !== "peek") close();
  }, 150));

  /* Adding. ----------------------------------------------------------------- */

  function quantityOf(typed) {
    const match = typed.match(/^(\d{1,4}(?:\.\d{1,3})?)\s*[*×]/);
    return match ? match[1] : "1";
  }

  function take() {
    clearTimeout(timer);
    if (asking) asking.abort();
    const typed = box.value.trim();
    box.value = "";
    close();
    return typed;
  }

  function pick(index) {
    const hit = hits[index];
    if (!hit) return;
    if (hit.vehicle) { take(); window.NexusVehicle.choose(hit.vehicle); box.focus(); return; }
    if (hit.option) { useOption(hit.option); return; }
    if (mode === "adopt") { adopt(hit); return; }
    if (!hit.own) { askToAdopt(hit); return; }
    const quantity = quantityOf(hitsFor);
    take();
    send("registerPick", { part: hit.partId, quantity }, hit.number);
  }

  /* The shop does not sell it yet: Enter shows at which price the shop's rules would, Enter again takes
     it into the shop's list and onto the ticket. */
  async function askToAdopt(hit) {
    if (box.dataset.mayAdopt !== "true") { window.Nexus.toast(box.dataset.textAdoptNot, "bad"); return; }
    const response = await fetch(`${base()}/pos/api/catalog/parts/${hit.catalogPartId}/price`,
      { credentials: "same-origin", headers: { Accept: "application/json" } }).catch(() => null);
    const price = await response?.json().then((answer) => answer.price).catch(() => null);
    if (!hits.includes(hit)) return;
    if (!response?.ok) { alarm(); window.Nexus.toast(box.dataset.textFailed, "bad"); return; }
    if (!price && box.dataset.mayPrice === "true") { openInCatalogue(hit); return; }
    if (!price) { alarm(); window.Nexus.toast(box.dataset.textNoPrice, "bad"); return; }
    offer([{ ...hit, price }], hitsFor, box.dataset.textAdopt);
    mode = "adopt";
  }

  /* At the price that was shown, or not at all. What could not be taken in comes back into the input. */
  async function adopt(hit) {
    const typed = hitsFor;
    const quantity = quantityOf(typed);
    take();
    const response = await fetch(`${base()}/pos/api/catalog/parts/${hit.catalogPartId}/item`, {
      method: "POST", credentials: "same-origin", body: JSON.stringify({ shownPrice: hit.price }),
      headers: { "Content-Type": "application/json", Accept: "application/json" },
    }).catch(() => null);
    const answer = await response?.json().catch(() => ({})) ?? {};
    window.NexusPeek.forget(hit.catalogPartId);
    if (response?.ok) send("registerPick", { part: answer.itemId, quantity }, hit.number);
    else {
      alarm();
      window.Nexus.toast(answer.errors?.[0]?.message ?? answer.detail ?? box.dataset.textFailed, "bad");
      if (!box.value) { box.value = typed; look(); }
    }
    box.focus();
  }

  /* Without a price in the catalogue somebody must say one, on the catalogue's page. The ticket waits. */
  function openInCatalogue(hit) {
    window.location.href = `${base()}/catalog/search?q=${encodeURIComponent(hit.number)}`;
  }

  /* "Not this one": what does the same, on hand first; of the marked part, or of the marked line. */
  async function equivalents() {
    const typed = box.value.trim();
    const hit = hits[chosen] ?? await ofLine();
    if (!hit?.catalogPartId) { if (hit) window.Nexus.toast(box.dataset.textNoEquivalents, "bad"); return; }
    const part = await window.NexusPeek.part(hit.catalogPartId, branch).catch(() => null);
    if (!part || box.value.trim() !== typed) return;
    if (!part.equivalents.length) { window.Nexus.toast(box.dataset.textNoEquivalents, "bad"); return; }
    offer(part.equivalents.map(asHit), typed, `${box.dataset.textEquivalents} ${part.number} ${part.brand}`);
    mode = "equivalents";
    box.focus();
  }

  const asHit = (other) => ({
    partId: other.own?.itemId ?? other.partId, own: Boolean(other.own), catalogPartId: other.partId,
    number: other.own?.sku ?? other.number, name: other.name, brand: other.brand, exact: false,
    inBranch: other.own?.inBranch ?? "0", elsewhere: other.own?.elsewhere ?? "0",
    price: other.own?.price ?? other.listPrice,
  });

  async function ofLine() {
    const sku = current()?.querySelector(".mono")?.textContent;
    if (!sku) return null;
    const response = await fetch(`${base()}/pos/api/catalog/search?limit=5&q=${encodeURIComponent(sku)}`,
      { headers: { Accept: "application/json" }, credentials: "same-origin" }).catch(() => null);
    if (!response?.ok) return null;
    return (await response.json()).items.find((item) => item.own && item.number === sku) ?? {};
  }

  window.Nexus.key("Alt+E", equivalents, box.dataset.textEquivalents);

  function enter() {
    const typed = box.value.trim();
    if (stuck && !typed && !running) { pump(); return; }
    if (typed && asksPlate === typed && chosen < 0) { identify("plate", take()); return; }
    if (onlyNear && hitsFor === typed && chosen < 0) return;
    if (hits.length && hitsFor === typed && (!typed || mode !== "found" || hits[0].vehicle || hits[0].option)) { pick(Math.max(chosen, 0)); return; }
    if (!typed) return;
    const times = typed.match(/^(\d{1,6}(?:\.\d{1,3})?)\s*[*×]$/);
    if (times) {
      take();
      sendForLine("registerQuantity", { quantity: times[1] });
      return;
    }
    if (hitsFor === typed && hits.length && (chosen > 0 || hits[0].exact || !/^\S*\d\S*$/.test(typed))) {
      pick(Math.max(chosen, 0));
      return;
    }
    if (/\s/.test(typed) || !/\d/.test(typed)) {
      clearTimeout(timer);
      look().then(() => { if (typed && asksPlate === typed && box.value.trim() === typed) identify("plate", take()); });
      return;
    }
    scan(take());
  }

  const scan = (code) => send("registerScan", { code }, code);

  /* Something with several meanings comes back into the input, with its list. */
  window.registerScanned = (args) => {
    if (args?.several && !box.value) {
      box.value = args.several;
      box.focus();
      look();
    }
    if (args?.vehicle) identify(args.vehicle, args.number, true);
    if (args?.unknown || args?.refused) alarm();
  };

  /* A dialog that is closed gives the focus back to what opened it, and a key has no place. */
  window.registerBack = () => setTimeout(() => box.focus(), 60);

  window.registerChanged = (args) => { if (args?.refused) alarm(); };

  /* A clerk who scans does not look at the screen. */
  function alarm() {
    try {
      sound ??= new AudioContext();
      const tone = sound.createOscillator();
      tone.frequency.value = 220;
      tone.connect(sound.destination);
      tone.start();
      tone.stop(sound.currentTime + 0.25);
    } catch { /* no sound here */ }
  }

  /* Lines. ------------------------------------------------------------------- */

  const lines = () => [...document.querySelectorAll("#ticket tr[data-part]")];
  const current = () => lines().find((line) => line.classList.contains("sel")) ?? lines().at(-1);

  function mark(line) {
    lines().forEach((other) => other.classList.toggle("sel", other === line));
    line.scrollIntoView({ block: "nearest" });
  }

  function step(by) {
    const all = lines();
    if (!all.length) return;
    const at = all.indexOf(current());
    mark(all[Math.min(all.length - 1, Math.max(0, at + by))]);
  }

  /* While a part is on its way it is the one that is meant, but its line is not there yet. */
  const adding = () => waiting().some(({ command }) => /^register(Scan|Pick)$/.test(command));

  function sendForLine(command, params) {
    const seen = adding() ? null : current();
    send(command, () => {
      const line = seen ?? current();
      return line && { part: line.dataset.part, ...params };
    });
  }

  /* The change goes to the server, not its result: this page may not know the last quantity yet. */
  const more = (by) => sendForLine("registerStep", { by });

  box.addEventListener("keydown", (event) => {
    const typed = box.value.trim();
    const open = !drop.hidden && hits.length > 0;
    const act = {
      Enter: () => enter(),
      ArrowDown: () => (open ? choose(Math.min(hits.length - 1, chosen + 1)) : step(1)),
      ArrowUp: () => (open ? choose(Math.max(0, chosen - 1)) : step(-1)),
      Escape: () => { if (mode !== "found" && typed) look(); else if (typed) take(); else close(); },
      Delete: typed ? null : () => sendForLine("registerRemove", {}),
      "?": typed ? null : () => window.Nexus.showKeys(),
      "+": typed ? null : () => more(1),
      "-": typed ? null : () => more(-1),
    }[event.key];
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    act();
  });

  document.getElementById("ticket").addEventListener("click", (event) => {
    const line = event.target.closest("tr[data-part]");
    if (!line) return;
    if (event.target.closest(".remove")) send("registerRemove", { part: line.dataset.part });
    else if (!event.target.closest("input")) { mark(line); box.focus(); }
  });

  form.addEventListener("click", (event) => {
    if (event.target.closest("#payButton")) pay();
    if (event.target.closest("#discountButton")) {
      const input = current()?.querySelector(".pct");
      if (input) { mark(current()); input.focus(); input.select(); }
    }
    if (event.target.closest("#printTicket")) window.print();
    if (event.target.closest("[data-dialog=customers]")) window.PF("customers").show();
  });

  /* The question comes before, and gives the focus back to its button after. */
  window.registerEmpty = () => send("registerClear", {});
  window.registerEmptied = (args) => { window.registerChanged(args); setTimeout(() => box.focus(), 60); };

  form.addEventListener("change", (event) => {
    const line = event.target.closest("tr[data-part]");
    if (!line) return;
    if (event.target.matches(".qty")) send("registerQuantity", { part: line.dataset.part, quantity: event.target.value });
    if (event.target.matches(".pct")) send("registerDiscount", { part: line.dataset.part, percent: event.target.value });
  });

  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches(".qty, .pct")) {
      event.preventDefault();
      event.target.dispatchEvent(new Event("change", { bubbles: true }));
      box.focus();
    }
  });
  form.addEventListener("submit", (event) => event.preventDefault());

  /* A scanner types faster than people and ends with Enter. When it hits a field that is not for
     codes, the field gets its value back, and the scan goes where it belongs. In the payment every
     field and button is guarded: the Enter of a scan would finish the sale. */
  const FASTEST_FINGER_MS = 35;
  const SHORTEST_CODE = 6;
  const GUARDED = ".qty, .pct, #payForm input, #payForm button";
  let burst = { field: null, before: "", text: "", last: 0 };

  document.addEventListener("keydown", (event) => {
    const target = event.target;
    if (early || !target.matches?.(GUARDED)) return;
    if (event.key === "Enter") {
      const scanned = burst.field === target && burst.text.length >= SHORTEST_CODE
        && event.timeStamp - burst.last <= FASTEST_FINGER_MS;
      if (!scanned) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const code = burst.text;
      target.value = burst.before;
      if (target.closest("#payForm")) {
        reckon();
        refuseScan();
      } else {
        box.focus();
        scan(code);
      }
      return;
    }
    if (event.key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey) return;
    if (burst.field !== target || event.timeStamp - burst.last > FASTEST_FINGER_MS) {
      burst = { field: target, before: target.value, text: "", last: 0 };
    }
    burst.text += event.key;
    burst.last = event.timeStamp;
  }, true);

  const refuseScan = () => window.Nexus.toast(box.dataset.textPaying, "bad");

  /* A scanner types into whatever has the focus; bring it home. */
  document.addEventListener("keydown", (event) => {
    const away = !event.target.closest("input, textarea, select, .ui-dialog, dialog");
    if (away && event.key.length === 1 && event.key !== "?" && !event.ctrlKey && !event.altKey && !event.metaKey) box.focus();
  }, true);

  /* Customer: Enter takes the first that was found, arrows walk through them. ----- */

  let customerAwaited = false;
  const customerRows = () => [...document.querySelectorAll("#customerList .customer-row")];

  function takeCustomer() {
    const query = document.getElementById("customerQuery")?.value.trim();
    if (!query) return;
    customerAwaited = document.getElementById("customerList").dataset.query?.trim() !== query;
    if (!customerAwaited) customerRows()[0]?.click();
  }

  /* The list is there a moment after the update is told. */
  window.Nexus.onUpdate(() => setTimeout(() => { if (customerAwaited) takeCustomer(); }, 50));

  document.addEventListener("click", (event) => {
    const chosen = event.target.closest?.("#customerForm [data-customer]");
    if (!chosen) return;
    send("registerCustomer", { customer: chosen.dataset.customer });
    window.PF("customers").hide();
    field("customerQuery").value = "";
    box.focus();
  });

  document.addEventListener("keydown", (event) => {
    if (!event.target.closest?.("#customerForm")) return;
    if (event.key === "Enter" && event.target.id === "customerQuery") {
      event.preventDefault();
      takeCustomer();
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const all = customerRows();
      const next = all.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1);
      event.preventDefault();
      (all[next] ?? document.getElementById("customerQuery")).focus();
    }
  });

  document.addEventListener("input", (event) => { if (event.target.id === "customerQuery") customerAwaited = false; });

  /* The customer's vehicles: the last ones are one key away. ------------------- */

  const customer = () => document.getElementById("customerVehicles")?.dataset.customer ?? "";
  const mayRemember = box.dataset.mayRemember === "true";
  let vehicles = [];
  let vehiclesOf = "";
  let remembered = "";
  let remembering = Promise.resolve();
  let toForget = "";
  let paidFor = "";

  async function vehiclesApi(path, options) {
    const response = await fetch(`${base()}/pos/api/catalog/customers/${path}`, {
      credentials: "same-origin", headers: { Accept: "application/json", "Content-Type": "application/json" }, ...options });
    if (!response.ok) throw new Error(String(response.status));
    return response.status === 204 ? {} : response.json();
  }

  /* A sale does not wait for what is only remembered. */
  function remember(who, vehicle) {
    const pair = `${who} ${vehicle?.vehicleId} ${vehicle?.plate ?? ""}`;
    if (!mayRemember || !who || !vehicle || pair === remembered) return;
    remembered = pair;
    remembering = noteVehicle(who, vehicle);
  }

  async function noteVehicle(who, vehicle) {
    try {
      const answer = await vehiclesApi(`${who}/vehicles`, { method: "POST", body: JSON.stringify({ vehicleId: vehicle.vehicleId, plate: vehicle.plate }) });
      if (who === vehiclesOf) { vehicles = answer.items; drawVehicles(); }
    } catch { remembered = ""; }
  }

  async function loadVehicles() {
    const who = customer();
    if (!mayRemember || who === vehiclesOf) { drawVehicles(); return; }
    vehiclesOf = who;
    vehicles = [];
    toForget = "";
    if (!who) return;
    try {
      const answer = await vehiclesApi(`${who}/vehicles`);
      if (who === vehiclesOf) { vehicles = answer.items; drawVehicles(); }
    } catch { vehiclesOf = ""; }
  }

  function drawVehicles() {
    const now = window.NexusVehicle.current()?.vehicleId;
    const focused = document.activeElement?.dataset.forgets;
    document.getElementById("customerVehicles")?.replaceChildren(...vehicles.slice(0, 3).map((each, at) => {
      const line = element("div", "register-vehicle");
      const button = element("button", each.vehicleId === now ? "btn chosen" : "btn");
      button.type = "button";
      button.append(element("span", "", [each.model, each.year, each.plate].filter(Boolean).join(" ")));
      button.title = window.NexusVehicle.named(each).label;
      if (at === nextVehicle()) { button.dataset.key = "Alt+V"; button.append(" ", element("kbd", "", "Alt V")); }
      button.addEventListener("click", () => { window.NexusVehicle.choose({ ...window.NexusVehicle.named(each), plate: each.plate, noted: true }); drawVehicles(); box.focus(); });
      const forget = element("button", "btn ghost small", each.vehicleId === toForget ? box.dataset.textForgetSure : "✕");
      forget.type = "button";
      forget.dataset.forgets = each.vehicleId;
      forget.setAttribute("aria-label", `${box.dataset.textForget} ${button.title}`);
      forget.addEventListener("click", () => forgetVehicle(each));
      line.append(button, forget);
      return line;
    }));
    if (focused) document.querySelector(`[data-forgets="${focused}"]`)?.focus();
  }

  /* Each press of the key takes the one before. */
  function nextVehicle() {
    const shown = vehicles.slice(0, 3);
    const at = shown.findIndex((each) => each.vehicleId === window.NexusVehicle.current()?.vehicleId);
    return shown.length ? (at + 1) % shown.length : -1;
  }

  /* The first press asks. What is just being remembered arrives before it is forgotten. */
  async function forgetVehicle(each) {
    if (toForget !== each.vehicleId) { toForget = each.vehicleId; drawVehicles(); return; }
    toForget = "";
    const who = vehiclesOf;
    try {
      await remembering;
      await vehiclesApi(`${who}/vehicles/${each.vehicleId}`, { method: "DELETE" });
      if (who === vehiclesOf) vehicles = vehicles.filter((other) => other.vehicleId !== each.vehicleId);
      remembered = "";
    } catch { window.Nexus.toast(box.dataset.textFailed, "bad"); }
    drawVehicles();
    box.focus();
  }

  /* Each update puts a new place there, some time after it is told. */
  let place = null;
  function placed() {
    const now = document.getElementById("customerVehicles");
    if (now === place) return;
    place = now;
    loadVehicles();
  }
  new MutationObserver(placed).observe(form, { childList: true, subtree: true });
  placed();
  window.NexusVehicle.onChange(drawVehicles);

  /* Payment. ------------------------------------------------------------------ */

  const field = (id) => document.getElementById(id);
  const amount = (id) => Number((field(id).value || "0").replace(/[$,\s]/g, "")) || 0;
  const total = () => Number(field("payTotal").dataset.amount);
  let cashTouched = false;

  function reckon() {
    if (!field("payTotal")) return;
    const others = amount("card") + amount("transfer");
    if (!cashTouched) field("cash").value = Math.max(0, total() - others).toFixed(2);
    const received = others + amount("cash");
    const change = Math.round((received - total()) * 100) / 100;
    field("payReceived").textContent = window.Nexus.money(received);
    field("payChange").textContent = window.Nexus.money(Math.abs(change));
    field("payChange").classList.toggle("bad", change < 0);
    const label = field("payChangeLabel");
    label.textContent = change < 0 ? label.dataset.textMissing : label.dataset.textChange;
  }

  /* What is typed between F9 and the open payment is not lost; it goes into the cash. */
  const LONGEST_WAIT_MS = 5000;
  let early = null;

  document.addEventListener("keydown", (event) => {
    if (!early || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape") { early = null; return; }
    if (event.key !== "Enter" && event.key.length !== 1) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat) early.push({ key: event.key, at: event.timeStamp });
  }, true);

  /* The keys in groups of one hand or one scan: an Enter or a pause ends a group. */
  function groups(keys) {
    const all = [];
    keys.forEach(({ key, at }) => {
      let group = all.at(-1);
      if (!group || group.enter || at - group.last > FASTEST_FINGER_MS) all.push(group = { text: "", enter: false });
      if (key === "Enter") group.enter = true;
      else group.text += key;
      group.last = at;
    });
    return all;
  }

  const isScan = (group) => group.enter && group.text.length >= SHORTEST_CODE;
  const amountIn = (typed) => typed.map((group) => group.text).join("").replace(/[^\d.]/g, "");

  function typeEarly() {
    const cash = field("cash");
    const all = groups(early ?? []);
    const typed = all.filter((group) => !isScan(group));
    early = null;
    cash.focus();
    cash.select();
    watchOn(typed);
    enterCash(amountIn(typed));
    if (typed.length < all.length) refuseScan();
    else if (typed.some((group) => group.enter)) field("complete").click();
  }

  function enterCash(typed) {
    if (!typed) return;
    field("cash").value = typed;
    cashTouched = true;
    reckon();
  }

  /* The rest of a scan may still come, into the cash. */
  function watchOn(typed) {
    const last = typed.at(-1);
    const before = amountIn(typed.slice(0, -1)) || field("cash").value;
    if (last && !last.enter) burst = { field: field("cash"), before, text: last.text, last: last.last };
  }

  function pay() {
    if (early || !(lines().length || waiting().length)) return;
    const mine = early = [];
    setTimeout(() => { if (early === mine) early = null; }, LONGEST_WAIT_MS);
    cashTouched = false;
    payable = false;
    send("registerPay", () => (lines().length ? {} : null));
    send("registerOpenPayment", {});
  }

  /* Parts that are on their way count: F9 waits for them, also while the button is still disabled. */
  window.Nexus.key("F9", pay);

  /* Another window may have changed or sold the ticket: then that is shown, and not paid for. */
  let payable = false;
  window.registerPayable = (args) => {
    payable = Boolean(args?.payable);
    if (args?.refused) alarm();
  };

  window.registerOpenPayment = () => {
    paidFor = customer();
    if (payable && lines().length) {
      window.PF("payDialog").show();
      reckon();
      setTimeout(typeEarly, 50);
    } else {
      early = null;
      box.focus();
    }
    return Promise.resolve();
  };

  document.addEventListener("input", (event) => {
    if (!event.target.closest("#payForm")) return;
    if (event.target.id === "cash") cashTouched = true;
    reckon();
  });

  document.addEventListener("click", (event) => {
    const quick = event.target.closest("[data-cash]");
    if (!quick) return;
    if (quick.dataset.cash === "card") {
      field("card").value = total().toFixed(2);
      field("transfer").value = "";
      cashTouched = false;
      reckon();
      field("cardReference").focus();
      return;
    }
    const rest = Math.max(0, total() - amount("card") - amount("transfer"));
    field("cash").value = quick.dataset.cash === "exact" ? rest.toFixed(2) : Number(quick.dataset.cash).toFixed(2);
    cashTouched = true;
    reckon();
    field("cash").focus();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.closest("#payForm") && event.target.matches("input")) {
      event.preventDefault();
      if (!event.repeat) field("complete").click();
    }
  });

  /* What the parts were sold for goes along, and the next customer has another car. */
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("#complete")) field("saleVehicle").value = window.NexusVehicle.current()?.vehicleId ?? "";
  }, true);

  window.registerSold = (args) => {
    if (args && args.sold) {
      window.PF("payDialog").hide();
      /* It is the customer's; the next one comes with another. */
      const vehicle = window.NexusVehicle.current();
      if (!args.before) remember(paidFor, vehicle);
      box.value = "";
      window.NexusVehicle.dropPlate();
      if (vehicle) window.NexusVehicle.choose(null);
      setTimeout(() => { box.focus(); if (printsAlone() && !args.before) window.print(); }, 60);
    } else if (args?.elsewhere) {
      window.PF("payDialog").hide();
      alarm();
      setTimeout(() => box.focus(), 60);
    } else {
      reckon();
      field("cash")?.focus();
    }
  };

  /* Printing is this device's choice. */
  const PRINTS = "nexus-print-tickets";
  const printsAlone = () => localStorage.getItem(PRINTS) === "yes";
  window.Nexus.onUpdate(() => { if (field("autoPrint")) field("autoPrint").checked = printsAlone(); });
  form.addEventListener("change", (event) => {
    if (event.target.id !== "autoPrint") return;
    localStorage.setItem(PRINTS, event.target.checked ? "yes" : "no");
    box.focus();
  });

  box.focus();
}
