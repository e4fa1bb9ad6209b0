// A new build is fetched, looked through and put in place between two slides. What is not a
// whole page of this very screen is left alone: the old one stays.

var LONG = 3e5;  // ms: the longest wait between two questions, and between two signs of life

var current = settings.build, shell = shellOf(document), pending = null;
var fails = 0, errors = 0;
var started = steady(), heard = 0, beatAt = 0, beacon = null, asking = 0;
var night = '03:' + two(Math.floor(Math.random() * 60));
var onFile = location.protocol === 'file:';
// The address that the player opens: its copy in the browser's store must be the newest one.
var query = location.search.replace(/([?&])b=[^&]*(&|$)/, '$1').replace(/[?&]$/, '');
var entry = location.pathname + query;

// The header makes every engine from 2016 on ask the server, and write its answer over the
// stored copy that a later start without a network will open.
function get(address, then) {
  var x = new XMLHttpRequest();
  x.open('GET', address);
  x.timeout = 1e4;
  x.setRequestHeader('Cache-Control', 'no-cache');
  x.onload = function () { then(x.status === 200 ? x : null); };
  x.onerror = x.ontimeout = x.onabort = function () { then(null); };
  x.send();
}

function mistake() { errors += 1; }

function settingsOf(page) { return JSON.parse(page.getElementById('settings').textContent); }

// What can't be exchanged under a running page: its style and script (their hashes are in
// the policy of the page that is open).
function shellOf(page) {
  return all(page, 'style, script:not([id])').map(function (part) {
    return part.textContent;
  }).join();
}

// The page as a document, or null.
function sound(text, wanted) {
  try {
    var page = new DOMParser().parseFromString(text, 'text/html'), its = settingsOf(page);
    return /<!--end of screen-->\s*<\/html>\s*$/.test(text) && its.build === wanted &&
      attribute(page.documentElement, 'build') === wanted && its.id === settings.id &&
      page.querySelector('#deck > .slide') ? page : null;
  } catch (e) { return null; }
}

function ask() {
  var sent = steady();
  clearTimeout(asking);
  asking = setTimeout(ask, LONG);  // also if no answer of any kind came
  if (onFile) { return look(); }
  get(settings.version, function (answer) {
    var newest = null;
    try { newest = JSON.parse(answer.responseText).build; } catch (e) { /* not our file */ }
    if (!/^[0-9a-f]+$/.test(newest)) { return again(false); }
    hear(answer, sent);
    heard = steady();
    beat();
    if (newest === current) { pending = null; }
    if (newest === (pending || settings).build) { return again(true); }
    fetchPage(newest, again);
  });
}

function again(well) {
  fails = well ? 0 : fails + 1;
  var poll = 1000 * settings.poll;
  var wait = Math.min(LONG, poll * Math.pow(2, Math.max(0, fails - 1)));
  clearTimeout(asking);
  // A third sooner by chance: twenty screens that were lit together don't ask together.
  asking = setTimeout(ask, wait - poll * Math.random() / 3);
  lonely();
}

// A file may not read its neighbour, but may show its picture: one is named after the build.
function look() {
  picture(current + '.gif', function (same) {
    if (same) { heard = steady(); return again(true); }
    picture(settings.beat, function (there) {
      if (there) { leave(current); }
      again(there);
    });
  });
}

function picture(address, then) {
  beacon = new Image();
  beacon.onload = function () { then(true); };
  beacon.onerror = function () { then(false); };
  beacon.src = address + '?' + Date.now();
}

function fetchPage(wanted, then) {
  get(entry, function (answer) {
    var page = answer && sound(answer.responseText, wanted), next;
    if (!page) { return then(false); }
    next = { build: wanted, its: settingsOf(page), title: page.title };
    next.moves = shellOf(page) !== shell;
    next.html = page.getElementById('deck').innerHTML;
    next.nodes = nodesOf(next.html);
    decoded(all(next.nodes, 'img'), function () {
      pending = next;
      then(true);
      if (pinned || off || paused && kept) { advance(); }
    });
  });
}

// Pictures are made ready before they are shown, for a second at the most.
function decoded(pictures, then) {
  var left = pictures.length, late = setTimeout(done, left && 1000);
  function done() {
    clearTimeout(late);
    left = -1;
    then();
  }
  function one() {
    left -= 1;
    if (!left) { done(); }
  }
  pictures.forEach(function (picture) {
    if (picture.decode) { picture.decode().then(one, one); }
  });
}

function swap() {
  var next = pending, old = shown, ids;
  if (!next || paused && !kept) { return; }
  pending = null;
  if (next.moves) { return leave(next.build); }
  settle();
  ids = slides.map(function (slide) { return slide.id; });
  settings = next.its;
  current = next.build;
  stored = next.html;
  document.title = next.title;
  document.documentElement.setAttribute('data-build', current);
  keepZone();
  put(next.nodes);
  urgent = slides.filter(function (slide) {
    return isStop(slide) && ids.indexOf(slide.id) < 0;
  })[0];
  // What was shown stays on top of the new deck until it has faded.
  if (off || still || !old) { shown = null; } else { deck.appendChild(old); }
}

// Never reload(): without a network that ends in the browser's own error page. First the
// whole page is fetched, which also puts it where the browser will look for it.
function leave(to) {
  var address = entry + (query ? '&' : '?') + 'b=' + to + '.' +
    Math.floor(clock() / 6e4).toString(36);
  if (onFile) { return location.replace(address + location.hash); }
  get(address, function (answer) {
    if (answer && sound(answer.responseText, to)) { location.replace(address + location.hash); }
  });
}

// Once a night everything is begun anew: a television's browser may leak where the page does not.
function nightly() {
  if (known() && !fails && here().time >= night && here().time < '04:00' &&
      steady() - started > DAY / 12) {
    get(entry, function (answer) {
      if (answer && sound(answer.responseText, current)) { leave(current); }
    });
  }
}

function beat() {
  if (steady() < beatAt) { return; }
  beatAt = Math.max(beatAt + LONG, steady() + LONG / 2);
  beacon = new Image();
  beacon.src = settings.beat + '?s=' + encodeURIComponent(settings.id) + '&b=' + current + '&u=' +
    Math.round((steady() - started) / 1000) + '&e=' + errors;
}

// A small dot after 14 days without contact; nothing that frightens anybody.
function lonely() {
  var silence = heard ? steady() - heard : clock() - madeAt();
  dot.hidden = !(known() && fails && silence > 14 * DAY);
}
