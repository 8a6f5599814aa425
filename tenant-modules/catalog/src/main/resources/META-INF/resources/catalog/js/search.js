/* The catalogue's page: results as you type, narrowed by vehicle, brand, category, position and stock, and the
   part beside them. */
const page = document.getElementById("catalog");

if (page) {
  const text = page.dataset;
  const box = document.getElementById("q");
  const list = document.getElementById("found");
  const state = document.getElementById("state");
  const facets = document.getElementById("facets");
  const panel = document.getElementById("part");
  const branch = document.getElementById("branch");
  const kind = document.getElementById("kind");
  const BRANCH = "nexus-catalog-branch";
  const chosen = { brand: "", category: "", position: "", inStock: "" };
  let hits = [];
  let marked = -1;
  let asking = null;
  let reading = null;
  let timer = 0;
  let shown = null;
  let said = "";
  let asksPlate = false;
  let answered = "";

  const base = () => document.querySelector("base")?.href ?? "";

  function element(tag, className, content) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (content !== undefined) made.textContent = content;
    return made;
  }

  async function get(path, signal) {
    const response = await fetch(base() + path, { signal, headers: { Accept: "application/json" }, credentials: "same-origin" });
    if (response.status === 401) window.location.reload();
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  }

  /* Results. ---------------------------------------------------------------------------------- */

  function query() {
    const params = new URLSearchParams({ q: box.value, limit: "36" });
    if (branch.value) params.set("branchId", branch.value);
    const vehicle = window.NexusVehicle.current();
    if (vehicle) params.set("vehicleId", vehicle.vehicleId);
    Object.entries(chosen).forEach(([name, value]) => value && params.set(name, value));
    return params;
  }

  async function look() {
    if (asking) asking.abort();
    said = "";
    asksPlate = false;
    const typed = box.value.trim();
    if (typed.length < 2) { hits = []; list.replaceChildren(); facets.replaceChildren(); kind.hidden = true; busy(false); return; }
    const mine = asking = new AbortController();
    busy(true);
    try {
      show(await get(`/pos/api/catalog/search?${query()}`, mine.signal), typed);
    } catch (problem) {
      if (problem.name !== "AbortError") state.textContent = text.textFailed;
    }
    if (mine === asking && typed === box.value.trim()) busy(false);
  }

  function busy(is) {
    list.setAttribute("aria-busy", String(is));
  }

  /* A VIN or a plate is no part: it says which vehicle to look for parts of. ------------------- */

  async function askVehicle(kindOf, number) {
    const found = await window.NexusVehicle.identify(kindOf, number);
    if (box.value.trim() !== number) return;
    said = "";
    asksPlate = false;
    kind.textContent = window.NexusVehicle.kindName(kindOf);
    state.textContent = found.text;
    state.classList.add("missing");
    if (found.vehicle) { useVehicle(found.vehicle); return; }
    hits = found.rows;
    list.replaceChildren(...hits.map(row));
    box.setAttribute("aria-expanded", String(hits.length > 0));
    mark(hits.length && found.sure ? 0 : -1);
  }

  function useVehicle(vehicle) {
    clear();
    window.NexusVehicle.choose(vehicle);
    box.focus();
  }

  function useOption(option) {
    if (option.plate) { clear(); state.textContent = ""; window.NexusVehicle.pick(option.plate); }
    else if (option.look) askVehicle(option.look, box.value.trim());
    else { box.value = option.typed; look(); box.focus(); }
  }

  function clear() {
    box.value = "";
    hits = [];
    list.replaceChildren();
    box.setAttribute("aria-expanded", "false");
  }

  /* Enter may come before the answer to what was typed last. */
  async function take() {
    clearTimeout(timer);
    if (box.value.trim() !== answered) await look();
    if (asksPlate && marked < 0) await askVehicle("plate", box.value.trim());
    else await open(marked);
  }

  function show(answer, typed) {
    answered = typed;
    said = answer.kind;
    if (said === "vin") askVehicle("vin", typed);
    /* Vehicles that were named come first: Enter takes one, and the parts are narrowed to it. */
    const chosenNow = window.NexusVehicle.current()?.vehicleId;
    const vehicles = answer.vehicles.filter((each) => each.vehicleId !== chosenNow);
    const plate = window.NexusVehicle.asPlate(answer, answered);
    asksPlate = plate.first;
    hits = vehicles.map((each) => ({ vehicle: window.NexusVehicle.named(each) })).concat(answer.items, plate.rows);
    kind.hidden = false;
    kind.textContent = window.NexusVehicle.kindName(plate.first ? "plate" : answer.kind);
    const missing = plate.first ? plate.hint : window.NexusVehicle.missing(answer);
    state.textContent = missing || (hits.length ? "" : `${text.textNothing} ${text.textNothingHint}`);
    state.classList.toggle("missing", Boolean(missing));
    list.replaceChildren(...hits.map(row));
    box.setAttribute("aria-expanded", String(hits.length > 0));
    narrowBy(answer.facets);
    /* What was not asked for is not taken by an Enter that was meant for something else. */
    mark(hits.length && said !== "vin" && (!missing || vehicles.length) ? 0 : -1);
  }

  function row(hit, at) {
    const item = element("li", "catalog-hit");
    item.id = "hit" + at;
    item.setAttribute("role", "option");
    if (hit.vehicle || hit.option) {
      item.append(element("b", "", (hit.vehicle ?? hit.option).label), element("span", "badge", hit.option?.badge ?? window.NexusVehicle.kindName("vehicle")));
      item.addEventListener("click", () => open(at));
      return item;
    }
    const what = element("span", "what");
    what.append(element("span", "mono", hit.number), element("b", "", hit.name), element("span", "faint", hit.brand));
    const where = element("span", "where");
    if (hit.fits) where.append(element("span", "badge good", text.textFits));
    where.append(...window.NexusVehicle.lacks(hit));
    if (hit.evidence) where.append(...window.NexusPart.evidence(hit.evidence));
    where.append(stock(hit));
    item.append(what, where, element("b", "num", hit.price ? window.Nexus.money(Number(hit.price)) : ""));
    item.addEventListener("click", () => { mark(at); open(at); });
    return item;
  }

  function stock(hit) {
    if (!hit.own) return element("span", "badge", text.textShared);
    if (Number(hit.inStock) <= 0) return element("span", "badge warn", text.textNone);
    return element("span", "muted", [Number(hit.inBranch) > 0 ? `${text.textHere} ${hit.inBranch}` : "",
      Number(hit.elsewhere) > 0 ? `${text.textElsewhere} ${hit.elsewhere}` : ""].filter(Boolean).join(" · "));
  }

  function mark(at) {
    marked = at;
    [...list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === at)));
    if (at >= 0) {
      box.setAttribute("aria-activedescendant", "hit" + at);
      list.children[at]?.scrollIntoView({ block: "nearest" });
    } else box.removeAttribute("aria-activedescendant");
  }

  /* An answer that comes late leaves the keyboard where it is. */
  function narrowBy(found) {
    const held = facets.contains(document.activeElement) ? document.activeElement.dataset.value : null;
    facets.replaceChildren(
      ...[...[["brand", text.textBrand, found.brands], ["category", text.textCategory, found.categories],
        ["position", text.textPosition, found.positions]].map(([name, title, values]) => group(name, title, values, found.counted ? "" : "+")),
      onHand(found.inStock)].filter(Boolean));
    if (held !== null) ([...facets.querySelectorAll("button")].find((button) => button.dataset.value === held) ?? box).focus();
  }

  /* Of very many matches only the most popular are counted. */
  function group(name, title, values, orMore) {
    if (!values.length && !chosen[name]) return null;
    const made = element("div", "catalog-facet");
    made.append(element("h2", "", title));
    const add = (value, label, count) => {
      const button = element("button", value === chosen[name] ? "on" : "", label);
      button.type = "button";
      button.dataset.value = `${name}=${value}`;
      if (count !== undefined) button.append(element("span", "faint num", String(count) + orMore));
      button.addEventListener("click", () => { chosen[name] = value === chosen[name] ? "" : value; look(); box.focus(); });
      made.append(button);
    };
    if (chosen[name]) add(chosen[name], `${chosen[name]} ✕`);
    values.filter((facet) => facet.value !== chosen[name]).slice(0, 8).forEach((facet) => add(facet.value, facet.value, facet.count));
    return made;
  }

  /* What is on hand anywhere in the shop: on or off. */
  function onHand(count) {
    if (!count && !chosen.inStock) return null;
    const made = element("div", "catalog-facet");
    const button = element("button", chosen.inStock ? "on" : "", text.textInStock);
    button.type = "button";
    button.dataset.value = "inStock";
    button.setAttribute("aria-pressed", String(Boolean(chosen.inStock)));
    button.append(element("span", "faint num", String(count)));
    button.addEventListener("click", () => { chosen.inStock = chosen.inStock ? "" : "true"; look(); box.focus(); });
    made.append(element("h2", "", text.textStock), button);
    return made;
  }

  /* The part. --------------------------------------------------------------------------------- */

  async function open(at) {
    const hit = hits[at];
    if (!hit) return;
    if (hit.vehicle) { useVehicle(hit.vehicle); return; }
    if (hit.option) { useOption(hit.option); return; }
    if (!hit.catalogPartId) { window.location.href = `${base()}/inventory/part?id=${hit.partId}`; return; }
    await read(hit.catalogPartId);
  }

  async function read(id) {
    if (reading) reading.abort();
    reading = new AbortController();
    try {
      const params = branch.value ? `?branchId=${branch.value}` : "";
      shown = await get(`/pos/api/catalog/parts/${id}${params}`, reading.signal);
      drawPart(shown);
    } catch (problem) {
      if (problem.name !== "AbortError") window.Nexus.toast(text.textFailed, "bad");
    }
  }

  function drawPart(part) {
    panel.hidden = false;
    page.classList.add("with-part");
    const head = element("header");
    const title = element("div");
    title.append(element("span", "mono", part.number), element("h2", "", part.name),
      element("span", "muted", [part.brand, part.category].join(" · ")));
    const close = element("button", "btn ghost small", "✕");
    close.type = "button";
    close.setAttribute("aria-label", document.body.dataset.close);
    close.addEventListener("click", closePart);
    head.append(title, close);
    const [buttons, history] = window.NexusPart.around(part, branch.value, () => { read(part.partId); look(); });
    const actions = element("div", "catalog-offer");
    actions.append(...buttons);
    panel.replaceChildren(head, pictures(part), offer(part), actions,
      section(text.textSuperseded, part.supersededBy.map(other)),
      section(`${text.textEquivalents}`, part.equivalents.map(other)),
      section(text.textFitment, fitment(part)),
      section(text.textKit, part.kit.map((component) => other(component.part, component.quantity))),
      section(text.textReplaces, part.replaces.map(other)),
      section(text.textAttributes, part.attributes.map((fact) => pair(fact.name, [fact.value, fact.unit].filter(Boolean).join(" ")))),
      section(text.textNumbers, part.numbers.map((number) => pair(
        { oem: text.textOem, aftermarket: text.textAftermarket, superseded: text.textSupersededNumber, barcode: text.textBarcode }[number.kind],
        number.number))), history);
    panel.scrollTop = 0;
  }

  /* The first one large, the others small beside it; each opens by itself. */
  function pictures(part) {
    if (!part.images?.length) return "";
    const made = element("div", "catalog-pictures");
    made.append(...part.images.slice(0, 5).map((image, at) => {
      const link = element("a");
      link.href = base() + image.url;
      link.target = "_blank";
      link.rel = "noopener";
      const shown = element("img");
      Object.assign(shown, { src: base() + image.thumbUrl, alt: at ? "" : part.name, width: 300, height: 300, loading: "lazy", decoding: "async" });
      if (at) link.setAttribute("aria-label", `${part.name} ${at + 1}`);
      link.append(shown);
      return link;
    }));
    return made;
  }

  function offer(part) {
    const made = element("div", "catalog-offer");
    if (part.own) {
      made.append(element("b", "catalog-price num", window.Nexus.money(Number(part.own.price))),
        element("span", "muted", `${text.textHere} ${part.own.inBranch} · ${text.textElsewhere} ${part.own.elsewhere}`));
      const link = element("a", "btn", text.textOpen);
      link.href = `${base()}/inventory/part?id=${part.own.itemId}`;
      made.append(link);
    } else {
      if (part.listPrice) made.append(element("span", "muted", `${text.textListPrice} ${window.Nexus.money(Number(part.listPrice))}`));
      if (text.mayAdopt === "true") made.append(window.NexusPart.adoption(part, async () => { await read(part.partId); look(); box.focus(); }));
    }
    return made;
  }

  function section(title, items) {
    if (!items.length) return "";
    const made = element("section");
    made.append(element("h3", "", title), ...items);
    return made;
  }

  function pair(name, value) {
    const made = element("p", "catalog-pair");
    made.append(element("span", "muted", name), element("span", "mono", value));
    return made;
  }

  function fitment(part) {
    if (!part.fitment.length) return [element("p", "muted", text.textUniversal)];
    return part.fitment.map((run) => {
      const years = run.yearFrom === run.yearTo ? run.yearFrom : `${run.yearFrom}–${run.yearTo}`;
      return pair(`${run.make} ${run.model} ${years}`, [run.engines, run.position].filter(Boolean).join(" · "));
    });
  }

  function other(part, quantity) {
    const made = element("button", "catalog-other");
    made.type = "button";
    const what = element("span", "what");
    what.append(element("span", "mono", part.number), element("span", "", `${part.brand} ${part.name}`));
    const price = part.own ? part.own.price : part.listPrice;
    made.append(what,
      part.own && Number(part.own.inBranch) + Number(part.own.elsewhere) > 0
        ? element("span", "badge good", `${Number(part.own.inBranch) + Number(part.own.elsewhere)}`) : element("span", "badge", part.own ? text.textNone : text.textShared),
      element("b", "num", typeof quantity === "string" ? `× ${quantity}` : price ? window.Nexus.money(Number(price)) : ""));
    made.addEventListener("click", () => read(part.partId));
    return made;
  }

  function closePart() {
    panel.hidden = true;
    shown = null;
    page.classList.remove("with-part");
    box.focus();
  }

  /* "Not this one": the first equivalent on hand, else the first. */
  function nextBest() {
    if (shown?.equivalents.length) read(shown.equivalents[0].partId);
  }

  window.Nexus.key("Alt+E", nextBest, text.textNotThis);

  /* Keys and changes. ------------------------------------------------------------------------- */

  box.addEventListener("input", () => { busy(true); clearTimeout(timer); timer = setTimeout(look, 50); });
  box.addEventListener("keydown", (event) => {
    const act = {
      ArrowDown: () => mark(Math.min(hits.length - 1, marked + 1)),
      ArrowUp: () => mark(Math.max(0, marked - 1)),
      /* Nobody is asked about a plate that may still become something else. */
      Enter: take,
      Escape: () => { if (shown) closePart(); else { box.value = ""; look(); } },
    }[event.key];
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    act();
  });
  branch.value = localStorage.getItem(BRANCH) ?? branch.value;
  if (!branch.value) branch.selectedIndex = 0;
  branch.addEventListener("change", () => { localStorage.setItem(BRANCH, branch.value); look(); box.focus(); });
  window.NexusVehicle.onChange(look);
  window.NexusVehicle.onPart((type) => { box.value = type.query; look(); box.focus(); });
  const asked = new URLSearchParams(window.location.search).get("q");
  if (asked) { box.value = asked.slice(0, 120); look(); }
  box.focus();
}
