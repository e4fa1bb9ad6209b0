/* The papers that somebody writes, in this browser and nowhere else.

   What lies in the storage may be old, broken or somebody else's: only what has the form of a
   paper is taken out of it, and what can't be read at all is put aside, not thrown away.
   A paper is {id, fields: {name: text}, rows: {name: [{key: text}]}, touchpoints: [id],
   departments: [id], voices: [id], changed: ISO time}. */
(function () {
  "use strict";
  var KEY = "kundinsikt.papers", ASIDE = "kundinsikt.papers.unreadable";
  var LONGEST = 20000, ROWS = 40;

  function isObject(value) { return Boolean(value) && typeof value === "object" && !Array.isArray(value); }
  function texts(value) {
    var found = {};
    if (isObject(value)) {
      Object.keys(value).forEach(function (name) {
        if (typeof value[name] === "string") found[name] = value[name].slice(0, LONGEST);
      });
    }
    return found;
  }
  function ids(value) {
    if (!Array.isArray(value)) return [];
    return value.filter(function (id, index) {
      return typeof id === "string" && /^[a-z0-9-]{1,80}$/.test(id) && value.indexOf(id) === index;
    });
  }
  function rows(value) {
    var found = {};
    if (isObject(value)) {
      Object.keys(value).forEach(function (name) {
        if (Array.isArray(value[name])) found[name] = value[name].slice(0, ROWS).filter(isObject).map(texts);
      });
    }
    return found;
  }

  function paper(value) {
    return {
      id: value.id, fields: texts(value.fields), rows: rows(value.rows),
      touchpoints: ids(value.touchpoints), departments: ids(value.departments),
      voices: ids(value.voices), changed: typeof value.changed === "string" ? value.changed : ""
    };
  }
  function isPaper(value) { return isObject(value) && typeof value.id === "string" && /^[a-z0-9]{1,20}$/.test(value.id); }

  function parse(text) {
    var found = JSON.parse(text);
    if (!isObject(found) || !Array.isArray(found.papers)) throw new Error("no papers");
    return {
      current: typeof found.current === "string" ? found.current : "",
      papers: found.papers.filter(isPaper).map(paper)
    };
  }

  window.kundinsiktPapers = function () {
    var state = { current: "", papers: [] }, works = true;

    function read() {
      var text;
      try { text = localStorage.getItem(KEY); } catch (_) { works = false; return; }
      if (!text) return;
      try { state = parse(text); } catch (_) {
        try { localStorage.setItem(ASIDE, text); } catch (__) { /* full */ }
      }
    }

    function write() {
      try {
        localStorage.setItem(KEY, JSON.stringify({ version: 1, current: state.current, papers: state.papers }));
        works = true;
      } catch (_) { works = false; /* full or off: the page says so */ }
    }

    function fresh() {
      var made = paper({ id: Math.random().toString(36).slice(2, 12) || "0" });
      state.papers.unshift(made);
      state.current = made.id;
      return made;
    }

    function current() {
      return state.papers.find(function (one) { return one.id === state.current; }) || state.papers[0] || fresh();
    }

    function filled(row) { return Object.keys(row).some(function (key) { return row[key].trim(); }); }

    /* Something is answered: more than chosen, ticked or called large. */
    function isWritten(one) {
      return filled(Object.assign({}, one.fields, { large: "" })) ||
        Object.keys(one.rows).some(function (name) { return one.rows[name].some(filled); });
    }

    function isEmpty(one) {
      return !isWritten(one) && !one.fields.large &&
        !one.touchpoints.length && !one.departments.length && !one.voices.length;
    }

    read();
    return {
      current: current,
      all: function () { return state.papers; },
      works: function () { return works; },
      isEmpty: isEmpty,
      isWritten: isWritten,
      save: function () { current().changed = new Date().toISOString(); write(); },
      read: read,
      key: KEY,
      fresh: function () { var made = fresh(); write(); return made; },
      choose: function (id) { state.current = id; write(); return current(); },
      throwAway: function () {
        var gone = current().id;
        state.papers = state.papers.filter(function (one) { return one.id !== gone; });
        state.current = state.papers.length ? state.papers[0].id : "";
        var next = current();
        state.current = next.id;
        write();
        return next;
      }
    };
  };
})();
