/* The form: asks, shows how it will look, checks, and hands in.

   Nothing leaves the page before `handIn` has found no error.  A draft stays in this tab
   (sessionStorage), so that a slip on the keyboard doesn't cost a minute's work. */
(function () {
  "use strict";
  var form = document.querySelector("[data-contribute]");
  if (!form || !window.fetch) return;
  var DRAFT = "kundinsikt/draft";
  var find = function (selector) { return form.querySelector(selector); };
  var all = function (selector) { return Array.from(form.querySelectorAll(selector)); };
  var left = find("[data-left]"), done = find("[data-done]");
  var data, check, file, ways, taken, touched = {}, tried = false, pressed = false;

  function put(text, values) {
    return text.replace(/\{(\w+)\}/g, function (whole, name) {
      return name in values ? values[name] : whole;
    });
  }

  function answers() {
    var found = {};
    data.paths.forEach(function (path) { found[path] = form.elements[path].value; });
    return found;
  }

  /* --- what is wrong ------------------------------------------------------------------ */

  function told(problem) {
    var text = data.messages[problem.code] || ["", ""];
    var parts = [put(text[0], problem.details), put(text[1], problem.details)];
    if ("over" in problem.details) parts.push(put(data.words.over, problem.details));
    return parts.filter(Boolean).join(" ");
  }

  function showWrong(problems) {
    all("[data-question]").forEach(function (question) {
      var path = question.getAttribute("data-question");
      var its = problems.filter(function (problem) { return problem.path === path; });
      /* What is only missing is not told before its turn has come. */
      its = its.filter(function (problem) {
        return tried || (touched[path] && !/^missing/.test(problem.code));
      });
      var errors = its.filter(function (problem) { return problem.severity === "error"; });
      var shown = errors.length ? errors : its;
      var place = question.querySelector(".ask__wrong");
      var text = shown.map(told).join(" ");
      if (place.textContent !== text) place.textContent = text; /* said aloud once */
      place.hidden = !text;
      place.classList.toggle("is-advice", !errors.length);
      form.elements[path].setAttribute("aria-invalid", errors.length ? "true" : "false");
    });
  }

  /* In the order of the questions, which is not that of the file's fields. */
  function errorsOf(problems) {
    var order = all("[data-question]").map(function (question) {
      return question.getAttribute("data-question");
    });
    return problems
      .filter(function (problem) { return problem.severity === "error"; })
      .sort(function (one, other) { return order.indexOf(one.path) - order.indexOf(other.path); });
  }

  function showLeft(problems) {
    var errors = errorsOf(problems);
    left.hidden = !errors.length;
    left.textContent = "";
    if (!errors.length) return;
    var head = document.createElement("p"), list = document.createElement("ul");
    head.textContent = errors.length === 1
      ? data.words.one_left : put(data.words.many_left, { count: errors.length });
    errors.forEach(function (problem) {
      var item = document.createElement("li"), link = document.createElement("a");
      var field = form.elements[problem.path];
      link.href = "#" + field.id;
      link.textContent = form.querySelector('label[for="' + field.id + '"]').textContent.trim();
      link.addEventListener("click", function (event) {
        event.preventDefault();
        var folded = field.closest("details");
        if (folded) folded.open = true;
        field.focus();
      });
      item.appendChild(link);
      item.appendChild(document.createTextNode(" – " + told(problem)));
      list.appendChild(item);
    });
    left.appendChild(head);
    left.appendChild(list);
  }

  function showCounts(given) {
    all("[data-limit]").forEach(function (count) {
      var path = count.closest("[data-question]").getAttribute("data-question");
      var limit = Number(count.getAttribute("data-limit"));
      var length = Array.from(given[path] || "").length;
      count.textContent = put(data.words.count, { length: length, limit: limit });
      count.classList.toggle("is-over", length > limit);
    });
  }

  /* --- how it will look ---------------------------------------------------------------- */

  function choice(path) {
    var field = form.elements[path];
    return field.value ? field.options[field.selectedIndex].text : "";
  }

  function day(value, month) {
    var parts = (value || "").split("-").map(Number);
    if (parts.length !== 3 || parts.some(isNaN)) return "";
    return new Date(parts[0], parts[1] - 1, parts[2])
      .toLocaleDateString(document.documentElement.lang, { day: "numeric", month: month || "long" })
      .replace(/\.$/, "");
  }

  function setText(selector, text) {
    all(selector).forEach(function (place) { place.textContent = text; });
  }

  function quoted(words) { return data.marks[0] + words.replace(/^[”“"«»]|[”“"«»]$/g, "") + data.marks[1]; }

  function showLook(given, problems) {
    var words = given.quote ? quoted(given.quote) : given.observation || data.words.own_words;
    var said = given.observation && !given.quote ? data.words.seen : data.words.said;
    var when = put(said, { channel: choice("heard.channel"), day: day(given["heard.on"]) });
    var by = [given.quote && given.said_by, when.trim()].filter(Boolean).join(" · ");
    setText("[data-words]", words);
    setText("[data-by]", by);
    setText(".screen__by", given.said_by || "");
    setText("[data-title]", given.title || data.words.no_title);
    setText("[data-when]", day(given["heard.on"], "short"));
    setText("[data-owner]", !given.owner ? "" : given.owner in data.names
      ? data.words.owner + ": " + data.names[given.owner] : data.words.no_owner);
    find("[data-kind]").hidden = !given.kind || given.kind === "problem";
    setText("[data-kind]", choice("kind"));
    find("[data-card]").classList.toggle("is-empty", !given.quote && !given.observation);
    var tooLong = problems.find(function (problem) {
      return problem.code === "quote-too-long-for-screen" ||
        (problem.code === "text-too-long" && problem.path === "quote");
    });
    find("[data-screen]").classList.toggle("is-over", Boolean(tooLong));
    setText("[data-fits]", tooLong ? told(tooLong)
      : given.quote ? put(data.words.fits, check.roomFor(given)) : "");
  }

  /* --- once more, all of it -------------------------------------------------------------- */

  function update() {
    var given = file.given(answers());
    var problems = check(given);
    showCounts(given);
    showWrong(problems);
    if (tried) showLeft(problems);
    showLook(given, problems);
    var made = file.make(answers(), taken);
    setText("[data-path]", data.host.content + "/" + made.path);
    setText("[data-text]", made.text);
    return { given: given, problems: problems, made: made };
  }

  /* A field is left.  While something is pressed nothing may move: a message that came in
     above a button would take the button away from under the finger. */
  function leave(field) {
    touched[field.name] = true;
    if (!pressed) update();
  }

  function remember() {
    try { sessionStorage.setItem(DRAFT, JSON.stringify(answers())); } catch (_) { /* full or off */ }
  }

  function recall() {
    var kept = {};
    try { kept = JSON.parse(sessionStorage.getItem(DRAFT) || "{}"); } catch (_) { /* not ours */ }
    data.paths.forEach(function (path) {
      if (typeof kept[path] === "string") form.elements[path].value = kept[path];
    });
  }

  /* What is folded away and has an answer is shown: nobody hands in what can't be seen. */
  function unfold() {
    all("details").forEach(function (folded) {
      var filled = Array.from(folded.querySelectorAll("input, select, textarea"))
        .some(function (field) { return field.value; });
      if (filled) folded.open = true;
    });
  }

  function begin() {
    form.elements["heard.on"].max = data.today || "";
    if (!form.elements["heard.on"].value) {
      form.elements["heard.on"].value = data.today || check.today();
    }
  }

  /* --- handing in ------------------------------------------------------------------------- */

  function handIn(way) {
    tried = true;
    done.textContent = "";
    var now = update();
    if (errorsOf(now.problems).length) {
      left.focus();
      return;
    }
    ways[way](now);
  }

  function start(rules) {
    data = rules;
    file = window.kundinsiktFile(data.file);
    taken = new Set(data.taken);
    ways = window.kundinsiktWays(data, put,
      function (words) { done.textContent = words; },
      function () { find(".ask__file").open = true; });
    check = window.kundinsiktRules(data, window.kundinsiktGuard(data.guard));
    recall();
    unfold();
    begin();
    form.addEventListener("input", function () {
      done.textContent = "";
      update();
      remember();
    });
    form.addEventListener("change", function (event) { leave(event.target); });
    form.addEventListener("focusout", function (event) {
      if (event.target.name && event.target.value) leave(event.target);
    });
    document.addEventListener("pointerdown", function () { pressed = true; });
    ["pointerup", "pointercancel"].forEach(function (name) {
      document.addEventListener(name, function () {
        pressed = false;
        setTimeout(update); /* after the click */
      });
    });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function (event) {
      var written = data.paths.some(function (path) {
        return path !== "heard.on" && form.elements[path].value;
      });
      if (written && !window.confirm(data.words.sure)) {
        event.preventDefault();
        return;
      }
      setTimeout(function () {
        touched = {};
        tried = false;
        left.hidden = true;
        begin();
        update();
        try { sessionStorage.removeItem(DRAFT); } catch (_) { /* off */ }
        form.elements[data.first].focus();
      });
    });
    all("[data-way]").forEach(function (button) {
      button.addEventListener("click", function () { handIn(button.getAttribute("data-way")); });
    });
    update();
    form.hidden = false;
    form.setAttribute("data-ready", "");
  }

  fetch(form.getAttribute("data-contribute"))
    .then(function (response) {
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    })
    .then(start)
    .catch(function (error) {
      document.querySelector("[data-failed]").hidden = false;
      console.error(error); /* for whoever looks into why */
    });
})();
