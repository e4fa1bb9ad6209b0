/* Answers → the paper, as blocks: every way out is made of the same ones.

     {kind: "heading", level, text} · {kind: "paragraph", runs, quote?, fact?} · {kind: "item", runs}
     {kind: "table", caption, head, rows} · a run is {text, bold?, href?, id?}

   Headings and lead-ins are such as `kundinsikt review` knows, and what is not answered stands
   within brackets, which it takes for what it is. */
(function () {
  "use strict";

  /* `lines` tidies a text into paragraphs; `day` writes a day out; `put` fills in braces. */
  window.kundinsiktPaper = function (data, put, lines, day) {
    var words = data.words, says = window.kundinsiktSaid(data.said), SHOWN = 40;
    function own(table, key) { return Object.prototype.hasOwnProperty.call(table, key) ? table[key] : ""; }
    function said(paper, name) { return lines(own(paper.fields, name) || ""); }
    function one(paper, name) { return said(paper, name).join(" "); }
    function filled(paper, name) {
      return (own(paper.rows, name) || []).map(function (row) {
        return Object.assign({}, row, { text: lines(row.text || "").join(" ") });
      }).filter(function (row) { return row.text; });
    }
    function sentence(text) { return /[.!?…”"]$/.test(text) ? text : text + "."; }
    function para(runs) { return { kind: "paragraph", runs: runs }; }
    function item(runs) { return { kind: "item", runs: runs }; }
    function plain(texts) { return texts.map(function (text) { return para([{ text: text }]); }); }
    function lead(name) { return { text: words.leads[name] + ":", bold: true }; }
    function hole(question) { return "[" + (question && question.help || words.not_yet) + "]"; }

    /* A lead-in with its answer: what is missing is said to be so. */
    function led(name, texts) {
      if (!texts.length) return [para([lead(name), { text: " [" + words.not_yet + "]" }])];
      return [para([lead(name), { text: " " + texts[0] }])].concat(plain(texts.slice(1)));
    }
    function listed(name, items) {
      if (!items.length) return led(name, []);
      if (items.length === 1) return [para([lead(name), { text: " " }].concat(items[0]))];
      return [para([lead(name)])].concat(items.map(item));
    }
    function needs(missing, at, name) { missing.push({ at: at, text: words.parts[name] }); }
    function amends(missing, at, name) { missing.push({ at: at, text: words.parts[name], written: true }); }

    /* Nothing stands there, or no more than “to be decided”. */
    function lacks(missing, at, text, texts) {
      if (texts.some(says)) return;
      var written = texts.join(" ");
      if (written.length > SHOWN) written = written.slice(0, SHOWN - 1).trim() + "…";
      missing.push(written ? { at: at, text: put(words.no_answer, { text: written }), written: true }
        : { at: at, text: text });
    }
    function textsOf(rows) { return rows.map(function (row) { return row.text; }); }
    function isEarly(paper, value) { return Boolean(value) && value < one(paper, "on"); }

    function effect(row) {
      var where = [own(data.touchpoints, row.touchpoint), own(data.dimensions, row.dimension)].filter(Boolean);
      return [{ text: row.text + (where.length ? " (" + where.join(", ") + ")" : "") }];
    }

    function promise(row) {
      var who = [own(data.departments, row.owner), row.due ? put(words.by_day, { day: day(row.due) }) : ""];
      who = who.filter(Boolean).join(", ");
      return [{ text: sentence(row.text) + (who ? " " + sentence(who) : "") }];
    }

    function spoken(voice) {
      return [{ text: voice.words + " – " + voice.by + ". " + voice.status + ". " },
        { text: voice.id, href: voice.address, id: voice.id }];
    }

    /* Each gives the blocks of one answer, and tells what of it is missing. */
    var answers = {
      notices: function (question, paper, picked, missing) {
        var texts = said(paper, "why"), how = own(paper.fields, "affects"), made;
        lacks(missing, "f-why", words.parts.who, texts);
        if (!how || how === "unknown") needs(missing, "f-affects", how ? "affects_unknown" : "affects");
        if (texts.length && question.led) made = led("who", texts);
        else made = plain(texts.length ? texts : [hole(question)]);
        if (how && how !== "unknown") made.push(para([{ text: sentence(own(data.affects, how)) }]));
        return made.concat(paper.fields.large ? plain(whom(paper)) : []);
      },
      changes: function (question, paper, picked, missing) {
        return ["better", "worse"].reduce(function (made, name) {
          var found = filled(paper, name);
          lacks(missing, "f-" + name, words.parts[name], textsOf(found));
          return made.concat(listed(name, found.map(effect)));
        }, []);
      },
      voice: function (question, paper, picked, missing) {
        var gap = said(paper, "gap");
        if (!picked.length) lacks(missing, gap.length ? "f-gap" : question.id, words.parts.voice, gap);
        if (!picked.length && !gap.length) return plain([hole(question)]);
        if (!picked.length) return plain([words.no_voice + " " + gap[0]].concat(gap.slice(1)));
        var made = (question.led ? [para([lead("voices")])] : []).concat(picked.map(spoken).map(item));
        return made.concat(gap.length ? led("gap", gap) : []);
      },
      unheard: function (question, paper, picked, missing) {
        var texts = said(paper, "unheard");
        lacks(missing, "f-unheard", words.parts.unheard, texts);
        if (texts.length && question.led) return led("unheard", texts);
        return plain(texts.length ? texts : [hole(question)]);
      },
      in_line: function (question, paper, picked, missing) {
        var conclusion = own(paper.fields, "conclusion"), word = own(data.conclusions, conclusion);
        var made = led("conclusion", word ? [sentence(word)] : []), found = filled(paper, "mitigation");
        if (!word) needs(missing, "f-conclusion", "conclusion");
        if (conclusion !== "partly" && conclusion !== "against") return made;
        lacks(missing, "f-mitigation", words.parts.mitigation, textsOf(found));
        var whole = found.some(function (row) { return own(data.departments, row.owner) && row.due; });
        if (found.length && !whole) amends(missing, "f-mitigation", "mitigation_owner");
        if (found.some(function (row) { return isEarly(paper, row.due); })) amends(missing, "f-mitigation", "mitigation_early");
        return made.concat(listed("mitigation", found.map(promise)));
      },
      tells: function (question, paper, picked, missing) {
        var texts = said(paper, "tells"), on = one(paper, "follow"), measure = one(paper, "measure");
        var told = one(paper, "tells_on"), made;
        lacks(missing, "f-tells", words.parts.tells, texts);
        if (!on) needs(missing, "f-follow", "follow");
        else if (on <= data.now) amends(missing, "f-follow", "follow_past");
        else if (isEarly(paper, on)) amends(missing, "f-follow", "follow_early");
        if (texts.length && paper.fields.large && told) texts[0] = sentence(texts[0]) + " " + put(words.told_on, { day: day(told) });
        if (texts.length) texts[texts.length - 1] = sentence(texts[texts.length - 1]);
        made = led("tells", texts);
        if (paper.fields.large) made = made.concat(plain(prepared(paper)));
        return made.concat(led("follow", on ? [sentence(day(on)) + (measure ? " " + sentence(measure) : "")] : []));
      },
      heard_out: function (question, paper, picked, missing) {
        var answer = own(paper.fields, "heard_out"), texts = said(paper, "how");
        if (!answer) needs(missing, "f-heard_out", "heard_out");
        lacks(missing, "f-how", words.parts.how, texts);
        if (!answer) return plain(texts.length ? texts : [hole(question)]);
        var word = answer === "yes" ? words.yes : words.no;
        return plain([word + " " + (texts[0] || "[" + words.not_yet + "]")].concat(texts.slice(1)));
      },
      dimensions: function (question, paper, picked, missing) {
        var rows = Object.keys(data.dimensions).map(function (name) {
          var way = own(paper.fields, name + "/direction"), strength = own(paper.fields, name + "/strength");
          if (!way) missing.push({ at: "f-" + name, text: data.dimensions[name].toLowerCase() });
          var first = [data.dimensions[name], own(data.directions, way) || "[" + words.not_yet + "]"];
          if (way !== "better" && way !== "worse") return first.concat(["", "", ""]);
          return first.concat([strength ? put(words.of_three, { strength: strength }) : "",
            own(data.touchpoints, own(paper.fields, name + "/touchpoint")), one(paper, name + "/text")]);
        });
        return [{ kind: "table", caption: words.eight, head: words.eight_head, rows: rows }];
      },
      alternatives: function (question, paper, picked, missing) {
        var zero = said(paper, "zero"), others = filled(paper, "alternatives");
        lacks(missing, "f-zero", words.parts.zero, zero);
        return led("zero", zero).concat(others.map(function (row) { return item([{ text: row.text }]); }));
      },
      own: function (question, paper, picked, missing) {
        var texts = said(paper, "own/" + question.id);
        lacks(missing, "f-own/" + question.id, question.title, texts);
        return plain(texts.length ? texts : [hole(question)]);
      }
    };

    function whom(paper) {
      var types = Object.keys(data.types).filter(function (type) { return own(paper.fields, "types/" + type); })
        .map(function (type) { return data.types[type]; }).join(", ");
      var count = one(paper, "count");
      var text = [types, count].filter(Boolean).join(": ");
      return text ? [sentence(text.charAt(0).toUpperCase() + text.slice(1))] : [];
    }

    function prepared(paper) {
      var told = own(paper.fields, "prepared"), contacts = one(paper, "contacts"), texts = [];
      if (told) texts.push(told === "yes" ? words.prepared : words.not_prepared);
      if (contacts) texts.push(put(words.expected, { contacts: sentence(contacts) }));
      return texts.length ? [texts.join(" ")] : [];
    }

    function asked(paper) {
      return data.questions.filter(function (question) { return !question.deep || paper.fields.large; });
    }

    function heading(level, text) { return { kind: "heading", level: level, text: text }; }

    /* Whose decision it is, as at the head of the Word template. */
    function facts(paper) {
      var on = one(paper, "on");
      return [
        [words.facts.owner, own(data.departments, own(paper.fields, "owner"))],
        [words.facts.forum, own(data.forums, own(paper.fields, "forum"))],
        [words.facts.on, on && day(on)]
      ].map(function (fact) {
        var runs = [{ text: fact[0] + ":", bold: true }, { text: " " + (fact[1] || "[" + words.not_yet + "]") }];
        return { kind: "paragraph", runs: runs, fact: true };
      });
    }

    function about(paper) {
      var what = said(paper, "what");
      return what.length ? [heading(2, words.what)].concat(plain(what)) : [];
    }

    /* The whole paper, or only the section: whoever pastes it has a paper with a head of its own. */
    function blocks(paper, picked, whole) {
      var made = whole ? [heading(1, one(paper, "title") || words.untitled)].concat(facts(paper), about(paper)) : [];
      made.push(heading(2, words.heading));
      asked(paper).forEach(function (question) {
        made.push(heading(3, question.title));
        made = made.concat(answers[question.asks](question, paper, picked, []));
      });
      return made;
    }

    /* What of an answer the front matter of a decision has no place for, or not as yet. */
    var besides = {
      own: function (question, paper) { return said(paper, "own/" + question.id); },
      heard_out: function (question, paper) {
        return own(paper.fields, "heard_out") && one(paper, "how") ? [] : said(paper, "how");
      },
      tells: function (question, paper) {
        var measure = one(paper, "measure"), told = paper.fields.large ? one(paper, "tells_on") : "";
        var alone = one(paper, "tells") || !paper.fields.large ? [] : prepared(paper);
        if (told && !one(paper, "tells")) alone.unshift(put(words.told_on, { day: day(told) }));
        return measure && !one(paper, "follow") ? alone.concat(measure) : alone;
      }
    };

    /* Below a decision's front matter: nothing that stands in it, and nothing that is missing. */
    function body(paper) {
      return asked(paper).reduce(function (made, question) {
        var texts = besides[question.asks] ? besides[question.asks](question, paper) : [];
        return texts.length ? made.concat(heading(2, question.title), plain(texts)) : made;
      }, about(paper));
    }

    /* Question by question: {question, missing: [{at, text}], begun}. */
    function standing(paper, picked) {
      return asked(paper).map(function (question) {
        var missing = [], nothing = [];
        answers[question.asks](question, paper, picked, missing);
        answers[question.asks](question, { fields: { large: paper.fields.large || "" }, rows: {} }, [], nothing);
        return { question: question, missing: missing, begun: missing.length < nothing.length || missing.some(function (part) { return part.written; }) };
      });
    }

    return { blocks: blocks, body: body, standing: standing, asked: asked };
  };
})();
