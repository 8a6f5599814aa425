/* The part that is marked in a list, beside it: numbers, what it fits, equivalents with price and stock. Asked for
   once the mark rests; what was asked for is kept while the page is open, and read again after a minute. */
const panel = document.getElementById("peek");
const MOST_KEPT = 60;
const FRESH_MS = 60_000;
const REST_MS = 120;
const MOST_LINES = 6;
const known = new Map();
let timer = 0;
let wanted = "";

const base = () => document.querySelector("base")?.href ?? "";

/* A part of the catalogue with the shop's stock and prices. */
function part(id, branch) {
  const key = `${id} ${branch}`;
  const kept = known.get(key);
  if (kept && Date.now() - kept.at < FRESH_MS) return kept.part;
  const asked = fetch(`${base()}/pos/api/catalog/parts/${id}${branch ? `?branchId=${branch}` : ""}`,
    { headers: { Accept: "application/json" }, credentials: "same-origin" })
    .then((response) => { if (!response.ok) throw new Error(String(response.status)); return response.json(); });
  known.delete(key);
  known.set(key, { at: Date.now(), part: asked });
  asked.catch(() => known.delete(key));
  if (known.size > MOST_KEPT) known.delete(known.keys().next().value);
  return asked;
}

function show(id, branch) {
  clearTimeout(timer);
  wanted = id ?? "";
  if (!panel || !id) { hide(); return; }
  timer = setTimeout(async () => {
    try {
      const found = await part(id, branch);
      if (wanted === id) draw(found);
    } catch { hide(); }
  }, REST_MS);
}

function hide() {
  clearTimeout(timer);
  wanted = "";
  if (panel) panel.hidden = true;
}

function element(tag, className, content) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (content !== undefined) made.textContent = content;
  return made;
}

const money = (amount) => (amount ? window.Nexus.money(Number(amount)) : "");

function stock(own) {
  const text = panel.dataset;
  if (!own) return element("span", "badge", text.textShared);
  const where = [Number(own.inBranch) > 0 ? `${text.textHere} ${own.inBranch}` : "",
    Number(own.elsewhere) > 0 ? `${text.textElsewhere} ${own.elsewhere}` : ""].filter(Boolean);
  return where.length ? element("span", "badge good", where.join(" ")) : element("span", "badge warn", text.textNone);
}

function pair(name, value) {
  const made = element("p", "catalog-pair");
  made.append(element("span", "muted", name), element("span", "mono", value));
  return made;
}

function section(title, all, line) {
  if (!all.length) return [];
  const made = [element("h3", "", title), ...all.slice(0, MOST_LINES).map(line)];
  if (all.length > MOST_LINES) made.push(element("p", "faint", panel.dataset.textMore.replace("{0}", all.length - MOST_LINES)));
  return made;
}

function other(each) {
  const made = element("p", "catalog-pair");
  const what = element("span");
  what.append(element("span", "mono", each.own?.sku ?? each.number), ` ${each.brand}`);
  const offer = element("span");
  offer.append(stock(each.own), " ", element("b", "num", money(each.own?.price ?? each.listPrice)));
  made.append(what, offer);
  return made;
}

function draw(found) {
  const text = panel.dataset;
  const head = element("p");
  head.append(stock(found.own), " ", found.own ? element("b", "num", money(found.own.price))
    : element("span", "muted", found.listPrice ? `${text.textListPrice} ${money(found.listPrice)}` : ""));
  panel.replaceChildren(
    element("span", "mono", found.number), element("h2", "", found.name), element("span", "muted", [found.brand, found.category].join(" · ")), head,
    ...section(text.textSuperseded, found.supersededBy, other),
    ...section(text.textEquivalents, found.equivalents, other),
    ...(found.fitment.length ? section(text.textFitment, found.fitment, (run) =>
      pair(`${run.make} ${run.model} ${run.yearFrom === run.yearTo ? run.yearFrom : `${run.yearFrom}–${run.yearTo}`}`,
        [run.engines, run.position].filter(Boolean).join(" · ")))
      : [element("h3", "", text.textFitment), element("p", "muted", text.textUniversal)]),
    ...section(text.textNumbers, found.numbers.filter((number) => number.kind !== "barcode"), (number) =>
      pair(text["number" + number.kind[0].toUpperCase() + number.kind.slice(1)] ?? number.kind, number.number)));
  panel.hidden = false;
}

/* It changed. */
function forget(id) {
  [...known.keys()].filter((key) => key.startsWith(id)).forEach((key) => known.delete(key));
}

window.NexusPeek = { part, show, hide, forget };
