// Hours, pause and keys, what spares the panel, and what gets a stuck page going again.

// As 1970 began.
var WEEK = ['thursday', 'friday', 'saturday', 'sunday', 'monday', 'tuesday', 'wednesday'];
var STEP = 5000;  // ms between two looks at everything that is slow

var frame = document.body, button = document.getElementById('pause');
var mark = document.getElementById('mark'), dot = document.getElementById('dot');
var off = false, kept = /[?&]pause=1/.test(location.search), paused = kept;
var touched = -LONG, pointing = 0, place = null;
var minute = -1, stepped = steady(), stalled = 0, strikes = 0, awake = null;

function on(target, name, act) { target.addEventListener(name, act); }
function be(name, yes) { frame.classList.toggle('is-' + name, !!yes); }

function move(element, x, y, unit) {
  element.style.transform = 'translate(' + x + unit + ',' + y + unit + ')';
}

function step() {
  var passed = steady() - stepped, m = Math.floor(clock() / 6e4);
  stepped += passed;
  // A computer that slept has not been stuck: one look counts as little time at most.
  stalled = off || paused || pinned ? 0 : stalled + Math.min(passed, 2 * STEP);
  if (stalled > 3 * Math.max(shown ? dwell(shown) : 0, STEP)) { restart(); }
  if (paused && !kept && stepped - touched > LONG) { pause(false); }
  if (m !== minute) { minute = m; eachMinute(); }
}

function eachMinute() {
  hours();
  shift();
  count();
  nightly();
}

function hours() {
  var t = known() && here(), set = settings.hours, was = off;
  off = !!(t && set && steady() - touched >= LONG && (
    (set.days || []).length && set.days.indexOf(WEEK[t.day % 7]) < 0 ||
    t.time < set.from || t.time >= set.to));
  be('off', off);
  be('dim', t && (t.time < '06:00' || t.time >= '18:00'));
  mark.hidden = !off;
  move(mark, 9 + minute * 37 % 41, 9 + minute * 23 % 37, 'vmin');
  if (off !== was) {
    advance();
    stayAwake();
  }
}

// Somebody is there: the screen is lit for five minutes outside its hours too.
function wake() {
  var was = off;
  touched = steady();
  if (was) { hours(); }
  return was;
}

// Points strewn over a small square, never farther than 1.5 % of the short side or 24 px.
function shift() {
  var most = Math.min(24, 0.015 * Math.min(innerWidth, innerHeight));
  if (numbered) { most = 0; }
  move(deck, Math.round(most * Math.sin(2.4 * minute)), Math.round(most * Math.cos(1.7 * minute)),
    'px');
}

function restart() {
  stalled = 0;
  strikes += 1;
  if (strikes > 1) { leave(current); }
  put(nodesOf(stored));
  shown = leaving = null;
  advance();
}

function pause(on) {
  var words = settings.words || {};
  paused = on;
  if (!on) { kept = false; }
  label();
  document.getElementById('said').textContent = (on ? words.paused : words.resumed) || '';
  if (on) { clearTimeout(timer); } else { advance(); }
}

function label() {
  button.textContent = attribute(button, paused ? 'resume' : 'pause');
  be('paused', paused);
}

function turnTo(by) {
  var list = playable(), at = list.indexOf(shown) + by;
  pinned = null;
  if (!paused) { pause(true); }
  show(list[(at + list.length) % list.length]);
}

function onKey(event) {
  var key = event.keyCode, own = event.target === button;
  if (event.altKey || event.ctrlKey || event.metaKey) { return; }
  if (wake()) {
    // It was dark: the key that lit it does nothing else.
  } else if (key === 37 || key === 39) {
    turnTo(key - 38);
  } else if (key !== 13 && key !== 32 || own) {
    return;  // a button has its own Enter and Space
  } else {
    pause(!paused);
  }
  event.preventDefault();
}

// Browsers tell of a pointer that moved when only the page under it has changed.
function onPointer(event) {
  var at = event.screenX + ' ' + event.screenY;
  if (place !== null && at !== place) {
    wake();
    be('pointed', true);
    clearTimeout(pointing);
    pointing = setTimeout(function () { be('pointed'); }, 4000);
  }
  place = at;
}

// Asked for in the address alone (?wake=1), where the browser has it; let go outside the hours.
function stayAwake() {
  if (awake && off) { awake.release(); }
  if (/[?&]wake=1/.test(location.search) && navigator.wakeLock && !off) {
    navigator.wakeLock.request('screen').then(function (lock) { awake = lock; }, String);
  }
}

function begin() {
  var number = /[?&]slide=(\d+)/.exec(location.search);
  numbered = !!number;
  turns = number ? number[1] - 1 : 0;
  pinned = slides.filter(function (slide, i) {
    return number ? i + 1 === +number[1] : '#' + slide.id === location.hash;
  })[0];
  keepZone();
  urgent = !pinned && playable().filter(isStop)[0];
  slides[0].classList.remove('is-shown');
  shown = null;
  step();
  advance();
  label();
  button.hidden = numbered;
  stayAwake();
  on(button, 'click', function () { wake(); pause(!paused); });
  on(document, 'keydown', onKey);
  on(document, 'mousemove', onPointer);
  on(document, 'mousedown', wake);
  on(document, 'contextmenu', function (event) { event.preventDefault(); });
  on(document, 'visibilitychange', function () {
    if (!document.hidden) {
      advance();
      stayAwake();
    }
  });
  on(window, 'online', function () { setTimeout(ask, 5000 * Math.random()); });
  on(window, 'error', mistake);
  on(window, 'unhandledrejection', mistake);
  setInterval(step, STEP);
  asking = setTimeout(ask, 1000 + 2000 * Math.random());
  if (settings.worker && navigator.serviceWorker && window.isSecureContext) {
    navigator.serviceWorker.register(settings.worker).catch(String);
  }
}

begin();
