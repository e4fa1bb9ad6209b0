/* Answers → the file of a decision: front matter for the register, and below it the rest of the
   paper: the decision's page shows both, and says nothing twice.

   How a text is written in YAML is the form's own rule (contribute-file.js), so that both
   write what the reader takes. */
(function () {
  "use strict";

  /* `put` fills in braces; `day` writes a day out. */
  window.kundinsiktDecision = function (data, file, forbidden, put, day) {
    var unseen = new RegExp(forbidden, "gu");
    function own(table, key) { return Object.prototype.hasOwnProperty.call(table, key) ? table[key] : ""; }
    /* What can't be seen comes along from other programs, and no file may hold it. */
    function clean(value) { return value.replace(/\u000b|\u2028|\u2029/g, "\n").replace(unseen, ""); }
    function lines(value) { return file.tidied(clean(value), true).split("\n").filter(Boolean); }
    function upper(text) { return text.charAt(0).toUpperCase() + text.slice(1); }
    function line(value) { return file.tidied(clean(value || ""), false); }

    function text(key, value, indent) { return indent + key + ": " + file.scalar(value); }
    function prose(key, value, indent) {
      var kept = file.tidied(clean(value), true);
      if (kept.indexOf("\n") < 0) return [text(key, kept, indent)];
      return [indent + key + ": |-"].concat(kept.split("\n").map(function (part) {
        return part ? indent + "  " + part : "";
      }));
    }

    /* A list of mappings; each item's pairs are lines without their indentation. */
    function items(key, listed) {
      if (!listed.length) return [];
      return listed.reduce(function (out, pairs) {
        return out.concat(pairs.map(function (pair, index) { return (index ? "    " : "  - ") + pair; }));
      }, [key + ":"]);
    }

    function group(key, inner) { return inner.length ? [key + ":"].concat(inner) : []; }
    function some(key, value, indent) { return value ? [text(key, value, indent)] : []; }

    function effects(paper) {
      var found = [];
      ["better", "worse"].forEach(function (direction) {
        (own(paper.rows, direction) || []).forEach(function (row) {
          if (line(row.text) && own(data.dimensions, row.dimension)) {
            found.push({ dimension: row.dimension, direction: direction, touchpoint: row.touchpoint, text: line(row.text) });
          }
        });
      });
      if (paper.fields.large) {
        Object.keys(data.dimensions).forEach(function (name) {
          var way = own(paper.fields, name + "/direction"), strength = own(paper.fields, name + "/strength");
          if (!own(data.directions, way)) return;
          var changes = way === "better" || way === "worse", word = upper(own(data.directions, way));
          found.push(!changes ? { dimension: name, direction: way, text: word } : {
            dimension: name, direction: way, touchpoint: own(paper.fields, name + "/touchpoint"),
            strength: /^[123]$/.test(strength) ? strength : "",
            text: line(own(paper.fields, name + "/text")) || word
          });
        });
      }
      return found.slice(0, data.most.consequences).map(function (effect) {
        return ["dimension: " + effect.dimension, "direction: " + effect.direction]
          .concat(effect.strength ? ["strength: " + effect.strength] : [])
          .concat(own(data.touchpoints, effect.touchpoint) ? ["touchpoint: " + effect.touchpoint] : [])
          .concat([text("text", effect.text, "")]);
      });
    }

    function isMadeUpFor(paper) {
      return ["partly", "against"].indexOf(own(paper.fields, "conclusion")) >= 0;
    }

    function promises(paper) {
      return (own(paper.rows, "mitigation") || []).filter(function (row) {
        return line(row.text) && own(data.departments, row.owner) && row.due;
      }).slice(0, data.most.mitigation).map(function (row) {
        return [text("text", line(row.text), ""), "owner: " + row.owner, "due: " + row.due];
      });
    }

    function alternatives(paper) {
      var zero = line(own(paper.fields, "zero"));
      var others = (own(paper.rows, "alternatives") || []).map(function (row) { return line(row.text); });
      var all = (zero ? [zero] : []).concat(others.filter(Boolean)).slice(0, data.most.alternatives);
      if (!paper.fields.large || !all.length) return [];
      return ["alternatives:"].concat(all.map(function (one) { return "  - " + file.scalar(one); }));
    }

    function whom(paper) {
      var types = Object.keys(data.types).filter(function (type) { return own(paper.fields, "types/" + type); });
      var deep = Boolean(paper.fields.large), out = [];
      if (deep && types.length) out.push("  types: [" + types.join(", ") + "]");
      if (deep) out = out.concat(some("count", line(own(paper.fields, "count")), "  "));
      if (line(own(paper.fields, "unheard"))) out = out.concat(prose("unheard", paper.fields.unheard, "  "));
      return group("who", out);
    }

    function telling(paper) {
      var who = line(own(paper.fields, "tells"));
      if (!who) return [];
      var out = [text("who", who, "  ")];
      if (paper.fields.large) {
        if (own(paper.fields, "tells_on")) out.push("  when: " + paper.fields.tells_on);
        out = out.concat(some("service_prepared", own(paper.fields, "prepared"), "  "))
          .concat(some("contacts_expected", line(own(paper.fields, "contacts")), "  "));
      }
      return group("communication", out);
    }

    function heardOut(paper) {
      var answer = own(paper.fields, "heard_out"), how = line(own(paper.fields, "how"));
      if (!paper.fields.large || !answer || !how) return [];
      return group("heard_out", [text("answer", answer, "  "), text(answer === "yes" ? "how" : "why_not", how, "  ")]);
    }

    function path(paper) {
      var day = own(paper.fields, "on"), name = file.slug(own(paper.fields, "title")) || data.words.nameless;
      var start = /^\d{4}-\d{2}/.test(day) ? day.slice(0, 8) : "", id = start + name, number = 2;
      while (data.taken.indexOf(id) >= 0) id = start + name + "-" + number++;
      return "decisions/" + id + ".md";
    }

    /* {path, text}.  `body` is in Markdown, and may be empty; `complete`: no answer is missing. */
    function make(paper, picked, body, complete) {
      var fields = paper.fields, affects = own(fields, "affects") || "unknown", forum = own(fields, "forum");
      var out = ["---", text("title", line(own(fields, "title")), ""), "owner: " + own(fields, "owner")]
        .concat(forum ? ["forum: " + forum] : [])
        .concat(["on: " + own(fields, "on"), "status: " + (complete ? "ready" : "draft")])
        .concat(group("affects", [text("customer", affects, "  ")]
          .concat(line(own(fields, "why")) ? prose("why", fields.why, "  ") : [])))
        .concat(whom(paper));
      if (picked.length) {
        out = out.concat(["evidence:"], picked.map(function (voice) { return "  - " + voice.id; }));
      }
      if (line(own(fields, "gap"))) out = out.concat(prose("gap", fields.gap, ""));
      out = out.concat(heardOut(paper), items("consequences", effects(paper)), alternatives(paper));
      if (own(fields, "conclusion")) out.push("conclusion: " + fields.conclusion);
      if (isMadeUpFor(paper)) out = out.concat(items("mitigation", promises(paper)));
      out = out.concat(telling(paper));
      if (own(fields, "follow")) {
        out = out.concat(group("follow_up", ["  on: " + fields.follow]
          .concat(some("measure", line(own(fields, "measure")), "  "))));
      }
      return { path: path(paper), text: out.concat(body ? ["---", "", body] : ["---", ""]).join("\n") };
    }

    /* What stops it from becoming a file: [{at, text}]. */
    function faults(paper) {
      var found = [], fields = paper.fields, on = own(fields, "on");
      ["title", "owner", "on"].forEach(function (name) {
        if (!line(own(fields, name))) found.push({ at: "f-" + name, text: data.words.needs[name] });
      });
      function stops(at, text, values) { found.push({ at: at, text: put(text, values) }); }
      function before(value, at, field) {
        if (on && value && value < on) stops(at, data.words.before, { field: field, on: day(on) });
      }
      ["better", "worse"].forEach(function (name) {
        var vague = (own(paper.rows, name) || []).some(function (row) {
          return line(row.text) && !own(data.dimensions, row.dimension);
        });
        if (vague) stops("f-" + name, data.words.vague, { field: data.words.leads[name] });
      });
      before(own(fields, "follow"), "f-follow", data.words.follow);
      if (!isMadeUpFor(paper)) return found;
      var rows = (own(paper.rows, "mitigation") || []).filter(function (row) { return line(row.text); });
      if (!rows.every(function (row) { return own(data.departments, row.owner) && row.due; }) || !rows.length) {
        stops("f-mitigation", data.words.unkept, { field: data.words.leads.mitigation });
      }
      rows.forEach(function (row) { before(row.due, "f-mitigation", data.words.leads.mitigation); });
      return found;
    }

    return { make: make, faults: faults, lines: lines };
  };
})();
