/* Answers → what is wrong with them, as the generator says it.

   Limits, choices, conditions and the guard's patterns come from the model as data (see
   editions/rules).  What stands here is how they are applied; one table of cases holds the
   form and the reader to the same answers. */
(function () {
  "use strict";

  function length(text) { return Array.from(text).length; } /* characters, not UTF-16 units */
  function iso(date) {
    var two = function (number) { return ("0" + number).slice(-2); };
    return ("000" + date.getFullYear()).slice(-4) + "-" + two(date.getMonth() + 1) + "-" + two(date.getDate());
  }

  window.kundinsiktRules = function (data, guard) {
    var namesSubject = window.kundinsiktClaims(data.claims);
    var forbidden = new RegExp(data.forbidden, "u");
    var link = new RegExp(data.links.link, "gu");
    var allowed = new RegExp(data.links.allowed, "iu");
    var id = new RegExp(data.links.id, "u");

    /* Where a field's rules stand in the schema. */
    function at(path) {
      return path.split(".").reduce(function (schema, key) {
        return schema && schema.properties && schema.properties[key];
      }, data.schema);
    }

    function needed(path) {
      var schema = data.schema, keys = path.split(".");
      return keys.every(function (key) {
        var here = (schema.required || []).indexOf(key) >= 0;
        schema = schema.properties[key] || {};
        return here;
      });
    }

    function today() { return data.today || iso(new Date()); }

    function dayAfter(day) {
      var parts = day.split("-").map(Number);
      return iso(new Date(parts[0], parts[1] - 1, parts[2] + 1));
    }

    function exists(day) {
      var parts = day.split("-").map(Number);
      return iso(new Date(parts[0], parts[1] - 1, parts[2])) === day;
    }

    function wrongDay(value) {
      if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value)) return ["date-format", { value: value }];
      if (!exists(value)) return ["date-impossible", { value: value }];
      var year = Number(value.slice(0, 4));
      if (year < data.years[0] || year > data.years[1]) {
        return ["year-unlikely", { value: value, earliest: data.years[0], latest: data.years[1] }];
      }
      if (value > dayAfter(today())) {
        return ["heard-in-the-future", { value: value, today: today() }];
      }
      if (value > today()) return ["not-published-yet", { value: value, today: today() }, "advice"];
      return null;
    }

    /* One answer by itself: [code, details, severity], or null. */
    function wrong(path, value) {
      var schema = at(path) || {}, key = path.slice(path.lastIndexOf(".") + 1), bad;
      if ((bad = forbidden.exec(value))) {
        var code = bad[0].codePointAt(0).toString(16).toUpperCase();
        return ["forbidden-character", { value: "U+" + ("000" + code).slice(-Math.max(4, code.length)) }];
      }
      if (data.days.indexOf(path) >= 0) return wrongDay(value);
      var choices = data.choices[path] || schema.enum;
      if (choices && choices.indexOf(value) < 0) return ["not-a-choice", { key: key, value: value }];
      if (schema.type === "integer") {
        var number = Number(value);
        if (!/^[0-9]+$/.test(value)) return ["not-a-whole-number", { key: key, value: value }];
        if (number < schema.minimum) return ["too-small", { key: key, value: value, limit: schema.minimum }];
        if (number > schema.maximum) return ["too-large", { key: key, value: value, limit: schema.maximum }];
      }
      if (schema.maxLength && length(value) > schema.maxLength) {
        return ["text-too-long", {
          key: key, length: length(value), limit: schema.maxLength,
          over: length(value) - schema.maxLength
        }];
      }
      if (path === "context") {
        var found = Array.from(value.matchAll(link), function (match) { return match[1]; })
          .find(function (target) { return !allowed.test(target) && !id.test(target); });
        if (found !== undefined) return ["bad-link", { value: found }];
      }
      return null;
    }

    /* What one answer demands of another: the model's conditions. */
    function between(given, tell) {
      data.conditions.forEach(function (rule) {
        if (rule.exactly_one) {
          var there = rule.exactly_one.filter(function (key) { return given[key]; });
          if (!there.length) tell(rule.exactly_one[0], "missing-one-of", { keys: rule.exactly_one.join(", ") });
          if (there.length > 1) tell(there[1], "only-one-of", { keys: rule.exactly_one.join(", ") });
        } else if (given[rule.when] && !given[rule.key] &&
                   (!rule.values.length || rule.values.indexOf(given[rule.when]) >= 0)) {
          tell(rule.key, rule.values.length ? "missing-when-value" : "missing-when",
            { key: rule.key, when: rule.when, value: given[rule.when] });
        }
      });
    }

    function personal(path, value, tell) {
      guard.find(value).forEach(function (found) {
        var shape = value.slice(found.start, found.end).replace(/[^\s\-+@.]/g, "•");
        tell(path, found.rule, { value: shape }, found.severity);
      });
    }

    /* The smallest screen that will show it, or the usual one; what is old is shown on none. */
    function roomFor(given) {
      var age = (Date.parse(today()) - Date.parse(given["heard.on"])) / 864e5;
      return (age > data.fresh ? [] : data.screens).find(function (screen) {
        return !screen.departments.length || screen.departments.some(function (department) {
          return department === given.owner || department === given["heard.by"];
        });
      }) || data.screen;
    }

    function advice(given, tell) {
      var room = roomFor(given);
      if (given.title && !tell.has("title") && namesSubject(given.title)) {
        tell("title", "title-is-category", { value: given.title }, "advice");
      }
      if (data.receivers.indexOf(given.owner) >= 0 && given.kind !== "praise") {
        tell("owner", "owner-is-receiver", { value: data.names[given.owner] }, "advice");
      }
      if (given.quote && length(given.quote) > room.quote && !tell.has("quote")) {
        tell("quote", "quote-too-long-for-screen", {
          length: length(given.quote), limit: room.quote, size: room.size, distance: room.distance
        }, "advice");
      }
    }

    /* Every problem, in the order of the file's fields: {path, code, details, severity}. */
    function check(given) {
      var problems = [];
      function tell(path, code, details, severity) {
        problems.push({ path: path, code: code, details: details, severity: severity || "error" });
      }
      tell.has = function (path) {
        return problems.some(function (problem) { return problem.path === path; });
      };
      data.paths.forEach(function (path) {
        var value = given[path];
        if (!value) {
          if (needed(path)) tell(path, "missing-key", { key: path.slice(path.lastIndexOf(".") + 1) });
          return;
        }
        var fault = wrong(path, value);
        if (fault) tell(path, fault[0], fault[1], fault[2]);
        personal(path, value, tell);
      });
      between(given, tell);
      advice(given, tell);
      return problems;
    }

    check.today = today;
    check.roomFor = roomFor;
    return check;
  };
})();
