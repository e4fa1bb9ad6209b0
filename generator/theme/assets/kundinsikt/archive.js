/* The archive's table: every insight, filtered here.  No server, no library. */
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
  var filters = ["owner", "touchpoint", "status", "year", "heard"];
  var table = null;
  var rows = [];
  var matching = [];
  var shown = 0;
  var heard = "";

  function plain(text) { return text.toLowerCase().normalize("NFC"); }

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
    var want = { heard: heard };
    ["owner", "touchpoint", "status", "year"].forEach(function (name) {
      want[name] = form.elements[name].value;
    });
    want.words = plain(form.elements.q.value).split(/\s+/).filter(Boolean);
    return want;
  }

  function fits(item, want) {
    for (var i = 0; i < filters.length; i++) {
      var value = want[filters[i]];
      if (value && item[filters[i]] !== (value === "-" ? "" : value)) return false;
    }
    return want.words.every(function (word) { return item.text.indexOf(word) >= 0; });
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
    filters.forEach(function (name) { if (want[name]) query.set(name, want[name]); });
    if (form.elements.q.value) query.set("q", form.elements.q.value);
    var text = query.toString();
    history.replaceState(null, "", text ? "?" + text : location.pathname);
  }

  function filter(keepAddress) {
    var want = wanted();
    matching = rows.filter(function (item) { return fits(item, want); });
    body.textContent = "";
    shown = 0;
    showMore();
    tell();
    if (!keepAddress) remember(want);
  }

  function start(data) {
    prepare(data);
    var query = new URLSearchParams(location.search);
    ["q", "owner", "touchpoint", "status", "year"].forEach(function (name) {
      if (query.get(name)) form.elements[name].value = query.get(name);
    });
    heard = query.get("heard") || "";
    form.hidden = false;
    form.addEventListener("input", function () { filter(false); });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function (event) {
      event.preventDefault();
      heard = "";
      ["q", "owner", "touchpoint", "status", "year"].forEach(function (name) {
        form.elements[name].value = "";
      });
      filter(false);
    });
    more.addEventListener("click", function () {
      var first = shown;
      showMore();
      var link = body.rows[first] && body.rows[first].querySelector("a");
      if (link) link.focus(); /* the keyboard goes on where the new rows begin */
    });
    filter(true);
  }

  fetch(address)
    .then(function (response) {
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    })
    .then(start)
    .catch(function () { status.textContent = status.getAttribute("data-failed"); });
})();
