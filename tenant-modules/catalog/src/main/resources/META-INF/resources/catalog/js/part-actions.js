/* What can be done with a part of the catalogue wherever it is shown: take it into the shop's list at
   the price that the shop's rules suggest, or at another one by who may set prices, and note that it
   did not fit. */
const dialog = document.getElementById("unfittedDialog");
const text = dialog?.dataset;

const base = () => document.querySelector("base")?.href ?? "";

function element(tag, className, content) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (content !== undefined) made.textContent = content;
  return made;
}

async function get(path) {
  const response = await fetch(base() + path, { headers: { Accept: "application/json" }, credentials: "same-origin" });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

async function post(path, body, headers = {}) {
  const response = await fetch(base() + path, {
    method: "POST", credentials: "same-origin",
    headers: { "Content-Type": "application/json", Accept: "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) window.Nexus.toast(answer.errors?.[0]?.message ?? answer.detail ?? text.textFailed, "bad");
  return response.ok ? answer : null;
}

/* Two keys: Alt+A, and Enter on the suggested price. ----------------------------------------- */

function field(label) {
  const input = element("input", "num");
  input.type = "text";
  input.inputMode = "decimal";
  input.maxLength = 12;
  input.autocomplete = "off";
  input.setAttribute("aria-label", label);
  input.placeholder = label;
  return input;
}

const amount = (input) => input.value.replace(/[$,\s]/g, "");

/* The form that takes a part into the list; done(itemId) runs afterwards. */
function adoption(part, done) {
  const form = element("form", "catalog-adopt");
  const button = element("button", "btn primary", text.textAdopt);
  button.type = "button";
  button.dataset.key = "Alt+A";
  button.append(" ", element("kbd", "", "Alt A"));
  const price = field(text.textPrice);
  const cost = field(text.textCost);
  const why = element("span", "muted catalog-rule");
  const mayPrice = text.mayPrice === "true";
  price.readOnly = !mayPrice;
  let typed = false;
  let asked = 0;
  let suggesting = null;

  async function suggest() {
    const mine = ++asked;
    try {
      const known = amount(cost);
      const answer = await get(`/pos/api/catalog/parts/${part.partId}/price${known ? `?cost=${encodeURIComponent(known)}` : ""}`);
      if (mine !== asked) return;
      if (!typed && answer.price) { price.value = answer.price; if (document.activeElement === price) price.select(); }
      if (answer.asksForCost && !cost.isConnected) { cost.hidden = price.hidden; form.prepend(cost); }
      const percent = answer.rule && Number(answer.rule.percent);
      why.textContent = answer.rule
        ? `${text.textRule} ${answer.rule.name || text.textRuleRest} ${percent > 0 ? "+" : ""}${percent} %` : "";
      if (!mayPrice && !answer.price) {
        why.textContent = text.textNoPrice;
        button.disabled = true;
      }
    } catch {
      if (mine !== asked) return;
      if (!mayPrice) price.value = "";
      else if (!price.value) price.value = part.listPrice ?? "";
    }
  }

  /* Nothing is taken in at a price that is not on the screen yet. Who may not set it says which one
     was shown, and the server refuses when it is another one by now. */
  async function take() {
    await suggesting;
    if (!mayPrice && !amount(price)) {
      await (suggesting = suggest());
      if (!button.disabled && !amount(price)) window.Nexus.toast(text.textFailed, "bad");
      return;
    }
    const body = { [mayPrice ? "unitPrice" : "shownPrice"]: amount(price) || null };
    if (amount(cost)) body.cost = amount(cost);
    const answer = await post(`/pos/api/catalog/parts/${part.partId}/item`, body);
    if (answer) {
      window.Nexus.toast(text.textAdopted);
      await done(answer.itemId);
      return;
    }
    if (!mayPrice) await (suggesting = suggest());
    price.focus();
  }

  button.addEventListener("click", () => {
    if (!price.hidden) { take(); return; }
    price.hidden = false;
    cost.hidden = false;
    price.focus();
    price.select();
  });
  price.addEventListener("input", () => { typed = true; });
  cost.addEventListener("input", () => { typed = false; suggesting = suggest(); });
  form.addEventListener("submit", (event) => { event.preventDefault(); take(); });
  /* Enter in one of two fields needs a submit button to mean anything. */
  [price, cost].forEach((input) => input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); take(); }
  }));
  price.hidden = true;
  form.append(price, button, why);
  suggesting = suggest();
  return form;
}

/* It did not fit. ----------------------------------------------------------------------------- */

let noting = null;

/* Asks for a word of explanation and notes it for the chosen vehicle; done() runs afterwards. */
function didNotFit(part, done) {
  const vehicle = window.NexusVehicle.current();
  if (!vehicle) { window.Nexus.toast(text.textNoVehicle, "bad"); return; }
  noting = { part, vehicle, key: window.Nexus.uuid(), done };
  document.getElementById("unfittedPart").textContent = `${part.number} · ${part.name}`;
  document.getElementById("unfittedVehicle").textContent = vehicle.label;
  document.getElementById("unfittedNote").value = "";
  dialog.showModal();
  document.getElementById("unfittedNote").focus();
}

if (dialog) {
  dialog.querySelector("[data-unfitted-close]").addEventListener("click", () => dialog.close());
  document.getElementById("unfittedForm").addEventListener("submit", async (event) => {
    event.preventDefault();
    const { part, vehicle, key, done } = noting;
    const answer = await post(`/pos/api/catalog/parts/${part.partId}/fitment-evidence`,
      { vehicleId: vehicle.vehicleId, fitted: false, note: document.getElementById("unfittedNote").value }, { "Idempotency-Key": key });
    if (!answer) return;
    dialog.close();
    window.Nexus.toast(text.textNoted);
    done?.();
  });
}

function unfittedButton(part, done) {
  const button = element("button", "btn", text.textUnfitted);
  button.type = "button";
  button.dataset.key = "Alt+R";
  button.append(" ", element("kbd", "", "Alt R"));
  button.addEventListener("click", () => didNotFit(part, done));
  return button;
}

/* What the shop has seen. ---------------------------------------------------------------------- */

/* Badges of {sold, fitted, unfitted, note} on one vehicle. */
function evidence(seen) {
  const made = [];
  if (seen.sold) made.push(element("span", "badge good", `${text.textSold} ${seen.sold}`));
  if (seen.fitted) made.push(element("span", "badge good", `${text.textFitted} ${seen.fitted}`));
  if (seen.unfitted) {
    const bad = element("span", "badge warn", `${text.textNotFitted} ${seen.unfitted}`);
    if (seen.note) bad.title = seen.note;
    made.push(bad);
    if (seen.note) made.push(element("span", "muted", seen.note));
  }
  return made;
}

/* Sections about the part that come a moment later, because they are read on their own. */
function history(part, branchId) {
  const made = element("div", "catalog-history");
  get(`/pos/api/catalog/parts/${part.partId}/fitment-evidence${branchId ? `?branchId=${branchId}` : ""}`).then((seen) => {
    if (seen.vehicles.length) {
      const section = element("section");
      section.append(element("h3", "", text.textHistory), ...seen.vehicles.map((each) => {
        const row = element("p", "catalog-pair");
        const counts = element("span");
        const note = seen.notes.find((said) => said.vehicleId === each.vehicleId && !said.fitted)?.note;
        counts.append(...evidence({ ...each, note }));
        row.append(element("span", "", each.vehicle), counts);
        return row;
      }));
      made.append(section);
    }
    if (seen.soldTogether.length) {
      const section = element("section");
      section.append(element("h3", "", text.textTogether), ...seen.soldTogether.map((each) => {
        const link = element("a", "catalog-other");
        link.href = `${base()}/inventory/part?id=${each.itemId}`;
        const what = element("span", "what");
        what.append(element("span", "mono", each.sku), element("span", "", `${each.brand} ${each.name}`));
        link.append(what, element("span", Number(each.inBranch) + Number(each.elsewhere) > 0 ? "badge good" : "badge",
          String(Number(each.inBranch) + Number(each.elsewhere))), element("b", "num", window.Nexus.money(Number(each.price))));
        return link;
      }));
      made.append(section);
    }
  }).catch(() => {});
  return made;
}

function pageLink(part, branchId) {
  const link = element("a", "btn", text.textPage);
  link.href = `${base()}/catalog/part?id=${part.partId}${branchId ? `&branch=${branchId}` : ""}`;
  link.dataset.key = "Alt+V";
  link.append(" ", element("kbd", "", "Alt V"));
  return link;
}

/* The page was opened to find what a part of the shop is: Alt+L says that it is the one shown. */
const linking = new URLSearchParams(window.location.search).get("link");

function linkButton(part) {
  const button = element("button", "btn primary", text.textLink);
  button.type = "button";
  button.dataset.key = "Alt+L";
  button.append(" ", element("kbd", "", "Alt L"));
  button.addEventListener("click", async () => {
    const answer = await post("/pos/api/catalog/links", { links: [{ itemId: linking, partId: part.partId }] });
    if (answer) window.location.href = `${base()}/inventory/part?id=${linking}`;
  });
  return button;
}

window.NexusPart = {
  adoption,
  evidence,
  /** Buttons and sections that a part has anywhere: [buttons, sections]. */
  around: (part, branchId, changed) => {
    const buttons = [pageLink(part, branchId)];
    if (text.mayNote === "true") buttons.push(unfittedButton(part, changed));
    if (linking && !part.own) buttons.push(linkButton(part));
    return [buttons, history(part, branchId)];
  },
  didNotFit,
};

/* The part's own page draws itself on the server; its buttons are brought to life here. --------- */

const own = document.getElementById("partPage");
if (own) {
  const part = { partId: own.dataset.part, number: own.dataset.number, name: own.dataset.name, listPrice: own.dataset.listPrice || null };
  const again = () => window.location.reload();
  document.getElementById("adoption")?.append(adoption(part, again));
  document.getElementById("unfitted")?.addEventListener("click", () => didNotFit(part, again));
  document.getElementById("unlink")?.addEventListener("click", async (event) => {
    const response = await fetch(`${base()}/pos/api/catalog/links/${event.target.dataset.item}`, { method: "DELETE", credentials: "same-origin" });
    if (response.ok) again(); else window.Nexus.toast(text.textFailed, "bad");
  });
  document.getElementById("partBranch")?.addEventListener("change", (event) => {
    const address = new URL(window.location.href);
    address.searchParams.set("branch", event.target.value);
    window.location.href = address.href;
  });
}
