/* «Heard again»: the insight's id stands after # in the address.

   The answers become an issue that reads as one filled in by hand (`kundinsikt from-issue`
   takes both), a mail, or lines to copy.  Nothing is sent from here. */
(function () {
  "use strict";
  var form = document.querySelector("[data-again]");
  if (!form || !window.fetch) return;
  var unknown = document.querySelector("[data-unknown]");
  var done = form.querySelector("[data-done]"), wrong = form.querySelector("#on-wrong");
  var say = function (name) { return form.getAttribute("data-" + name); };
  var fields = form.elements, insight = null;

  function today() {
    var now = new Date(), two = function (number) { return ("0" + number).slice(-2); };
    return say("today") || now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  }

  function words(name) {
    var field = fields[name];
    return field.value && field.options ? field.options[field.selectedIndex].text : field.value;
  }

  function fault() {
    var on = fields.on.value;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) return say("missing");
    if (on < insight.on) return say("early").replace("{day}", insight.on);
    return on > today() ? say("late") : "";
  }

  function command() {
    var parts = ["kundinsikt again " + insight.id, "--on " + fields.on.value];
    if (fields.channel.value) parts.push("--channel " + fields.channel.value);
    if (fields.by.value) parts.push("--by " + fields.by.value);
    return parts.join(" ");
  }

  function lines() {
    var made = insight.again ? [] : ["heard_again:"]; /* a file that has the list gets an item */
    made.push("  - on: " + fields.on.value);
    if (fields.by.value) made.push("    by: " + fields.by.value);
    if (fields.channel.value) made.push("    channel: " + fields.channel.value);
    return made.join("\n") + "\n";
  }

  function text() {
    return Array.from(form.querySelectorAll("[data-q]"), function (question) {
      var name = question.getAttribute("data-q");
      var answer = name === "insight" ? insight.id : words(name);
      return answer ? "### " + question.textContent + "\n\n" + answer + "\n" : "";
    }).filter(Boolean).join("\n");
  }

  function update() {
    var told = fault();
    wrong.textContent = told;
    wrong.hidden = !told;
    fields.on.setAttribute("aria-invalid", told ? "true" : "false");
    form.querySelector("[data-command]").textContent = command();
    form.querySelector("[data-lines]").textContent = lines();
    done.textContent = "";
    return !told;
  }

  var ways = {
    issue: function (subject) {
      var query = new URLSearchParams();
      query.set(say("issue-title"), subject);
      query.set(say("issue-body"), text());
      if (say("issue-labels")) query.set(say("issue-labels"), say("label"));
      window.open(say("issue") + "?" + query.toString().replace(/\+/g, "%20"), "_blank", "noopener");
      done.textContent = say("opened");
    },
    mail: function (subject) {
      location.href = "mailto:" + say("mail") + "?subject=" + encodeURIComponent(subject) +
        "&body=" + encodeURIComponent(text().replace(/\n/g, "\r\n"));
    },
    copy: function () {
      var tell = function () { done.textContent = say("copied"); };
      var byHand = function () { form.querySelector("details").open = true; };
      if (navigator.clipboard) navigator.clipboard.writeText(lines()).then(tell, byHand);
      else byHand();
    }
  };

  function start(data) {
    var at = {}, id = decodeURIComponent(location.hash.slice(1));
    data.columns.forEach(function (name, index) { at[name] = index; });
    var row = data.rows.find(function (candidate) { return candidate[at.id] === id; });
    unknown.hidden = Boolean(row);
    form.hidden = !row;
    if (!row) return;
    insight = { id: id, on: row[at.on], title: row[at.title], again: row[at.again] };
    form.querySelector("[data-where]").hidden = !insight.again;
    var title = form.querySelector("[data-title]");
    title.textContent = insight.title;
    title.href = say("again").replace(/[^/]+\/insights\.json$/, "") + data.base + id + "/";
    fields.on.min = insight.on;
    fields.on.max = today();
    if (!fields.on.value) fields.on.value = today();
    update();
  }

  form.addEventListener("input", update);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.querySelectorAll("[data-way]").forEach(function (button) {
    button.addEventListener("click", function () {
      if (update()) ways[button.getAttribute("data-way")](say("subject").replace("{title}", insight.title));
      else fields.on.focus();
    });
  });
  fetch(say("again"))
    .then(function (response) {
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    })
    .then(function (data) {
      start(data);
      window.addEventListener("hashchange", function () { start(data); });
    })
    .catch(function (error) {
      unknown.hidden = false;
      console.error(error); /* for whoever looks into why */
    });
})();
