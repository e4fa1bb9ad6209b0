/* The archive's table: every insight, filtered here.  No server, no library.

   The address keeps the filter, so that it can be sent to somebody.  It must not use the
   name `q`: Material's search would take it for its own, and open. */
(function () {
  "use strict";
  var form = document.querySelector("[data-archive]");
  if (!form || !window.fetch) return;
  var body = document.querySelector("[data-rows]");
  var status = document.querySelector("[data-count]");
  var more = document.querySelector("[data-more]");
  var address = form.getAttribute("data-archive");
  var root = address.replace(/[^/]+\/insights\.json$/, "");
  var STEP = 100;
  var EXACT = ["owner", "touchpoint", "status", "year", "heard"];
  var NAMES = EXACT.concat(["from", "to", "words"]); /* days, both included; then free text */
  var FIELDS = { words: "q" };
  var table = null;
  var rows = [];
  var matching = [];
  var shown = 0;
  var given = {}; /* what the address asked for and the form has no field for */

  function plain(text) { return text.toLowerCase().normalize("NFC"); }

  function field(name) { return form.elements[FIELDS[name] || name]; }

  function prepare(data) {
    table = data;
    var at = {};
    data.columns.forEach(function (name, index) { at[name] = index; });
    rows = data.rows.map(function (row) {
      var item = {};
      data.columns.forEach(function (name) { item[name] = row[at[name]]; });
      item.year = item.on.slice(0, 4);
      item.text = plain([
        item.title, item.words, item.on, data.departments[item.owner] || data.no_owner,
        data.touchpoints[item.touchpoint] || "", data.statuses[item.status]
      ].join(" "));
      return item;
    });
  }

  function wanted() {
    var want = {};
    NAMES.forEach(function (name) { want[name] = field(name) ? field(name).value : given[name]; });
    return want;
  }

  function fits(item, want, words) {
    for (var i = 0; i < EXACT.length; i++) {
      var value = want[EXACT[i]];
      if (value && item[EXACT[i]] !== (value === "-" ? "" : value)) return false;
    }
    if (want.from && item.on < want.from) return false;
    if (want.to && item.on > want.to) return false;
    return words.every(function (word) { return item.text.indexOf(word) >= 0; });
  }

  function cell(row, text) {
    var td = document.createElement("td");
    td.textContent = text;
    row.appendChild(td);
    return td;
  }

  function rowOf(item) {
    var tr = document.createElement("tr");
    var time = document.createElement("time");
    time.dateTime = item.on;
    time.textContent = item.on;
    cell(tr, "").appendChild(time);
    var link = document.createElement("a");
    link.href = root + table.base + item.id + "/";
    link.textContent = item.title;
    cell(tr, "").appendChild(link);
    cell(tr, table.departments[item.owner] || table.no_owner);
    cell(tr, table.touchpoints[item.touchpoint] || "");
    cell(tr, table.statuses[item.status]);
    return tr;
  }

  function showMore() {
    var part = document.createDocumentFragment();
    matching.slice(shown, shown + STEP).forEach(function (item) { part.appendChild(rowOf(item)); });
    shown = Math.min(shown + STEP, matching.length);
    body.appendChild(part);
    more.hidden = shown >= matching.length;
  }

  function tell() {
    var words = matching.length ? status.getAttribute("data-some") : status.getAttribute("data-none");
    status.textContent = words.replace("{shown}", matching.length).replace("{total}", rows.length);
  }

  function remember(want) {
    var query = new URLSearchParams();
    NAMES.forEach(function (name) { if (want[name]) query.set(name, want[name]); });
    var text = query.toString();
    history.replaceState(null, "", text ? "?" + text : location.pathname);
  }

  function filter() {
    var want = wanted();
    var words = plain(want.words).split(/\s+/).filter(Boolean);
    matching = rows.filter(function (item) { return fits(item, want, words); });
    body.textContent = "";
    shown = 0;
    showMore();
    tell();
    return want;
  }

  function fill(query) {
    NAMES.forEach(function (name) {
      var value = query.get(name) || "";
      if (!field(name)) given[name] = value;
      else {
        field(name).value = value;
        if (field(name).selectedIndex === -1) field(name).value = ""; /* no such choice: all */
      }
    });
  }

  function start(data) {
    prepare(data);
    fill(new URLSearchParams(location.search));
    form.hidden = false;
    form.addEventListener("input", function () { remember(filter()); });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function (event) {
      event.preventDefault();
      fill(new URLSearchParams());
      remember(filter());
    });
    more.addEventListener("click", function () {
      var first = shown;
      showMore();
      var link = body.rows[first] && body.rows[first].querySelector("a");
      if (link) link.focus(); /* the keyboard goes on where the new rows begin */
    });
    filter();
  }

  fetch(address)
    .then(function (response) {
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    })
    .then(start)
    .catch(function () { status.textContent = status.getAttribute("data-failed"); });
})();
