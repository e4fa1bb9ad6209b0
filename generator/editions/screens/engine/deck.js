// Which slide is shown. No node is made or taken away here, only classes change.

var LEAST = 3000;  // ms: nobody reads what is shown for less

var deck = document.getElementById('deck');
var stored = deck.innerHTML, slides = all(deck, '.slide');
var shown = slides[0], leaving = null, urgent = null, turns = 0;
var pinned = null, numbered = false;  // the one slide that the address asks for
var timer = 0, fading = 0, still = matchMedia('(prefers-reduced-motion: reduce)').matches;

function all(parent, selector) { return [].slice.call(parent.querySelectorAll(selector)); }
function attribute(element, name) { return element.getAttribute('data-' + name); }
function isStop(slide) { return slide.classList.contains('slide--stop'); }
function isOther(slide) { return !isStop(slide); }
function dwell(slide) { return +attribute(slide, 'ms') || 8000; }

// The last day, as days since 1970; what is evergreen or has none never ends.
function until(slide) {
  var day = !slide.hasAttribute('data-evergreen') && attribute(slide, 'until');
  return day ? Date.parse(day) / DAY : Infinity;
}

// What may be shown now, stops first. A count of days says nothing while the day is unknown.
function playable() {
  var day = known() && today();
  var left = slides.filter(function (slide) {
    return day === false ? !slide.querySelector('.days') : until(slide) >= day;
  });
  if (!left.length) {
    left = slides.slice().sort(function (a, b) { return until(b) - until(a); }).slice(0, 1);
  }
  return left.filter(isStop).concat(left.filter(isOther));
}

// The clock alone decides, so every screen in the house shows the same, and a player that
// shows the page for 25 seconds and loads it anew goes on where it was. Each round begins
// one slide later: else a player whose own round is as long would always see the same.
function at(time) {
  var list = playable(), first = list.filter(isStop), rest = list.filter(isOther);
  var whole = 0, from, i;
  for (i = 0; i < list.length; i += 1) { whole += dwell(list[i]); }
  from = rest.length > 2 ? Math.floor(time / whole) % rest.length : 0;
  list = first.concat(rest.slice(from), rest.slice(0, from));
  time %= whole;
  for (i = 0; time >= dwell(list[i]); i += 1) { time -= dwell(list[i]); }
  return { slide: list[i], left: dwell(list[i]) - time };
}

function choose() {
  var time = clock(), turn = at(time), left = turn.left;
  if (urgent) {
    turn = { slide: urgent, left: dwell(urgent) };
  } else if (turn.slide !== shown && left < Math.min(LEAST, dwell(turn.slide) / 4)) {
    turn = at(time + left);
    turn.left += left;
  }
  urgent = null;
  return turn;
}

function advance() {
  clearTimeout(timer);
  swap();
  if (off) { return; }
  var turn = pinned || paused ? held() : null;
  if (!turn) {
    turn = choose();
    // Set first: were show() to fail, the next slide comes all the same.
    timer = setTimeout(advance, Math.max(turn.left, 50));
  }
  show(turn.slide);
}

// The slide that stays, also when a new build has brought it anew.
function held() {
  var stays = pinned || shown || choose().slide;
  var list = playable().filter(function (slide) {
    return slide.id === stays.id;
  });
  pinned = pinned && list[0];
  return list[0] ? { slide: list[0] } : paused ? choose() : null;
}

function show(slide) {
  count();
  if (slide !== shown) {
    settle();
    if (shown && !still) {
      leaving = shown;
      leaving.classList.add('is-leaving');
      fading = setTimeout(settle, 500);
    }
    if (shown) { shown.classList.remove('is-shown'); }
    turns += 1;
    slide.classList.remove('corner-0', 'corner-1', 'corner-2', 'corner-3');
    slide.classList.add('corner-' + turns % 4, 'is-shown');
    shown = slide;
  }
  stalled = 0;
}

function settle() {
  clearTimeout(fading);
  if (!leaving) { return; }
  leaving.classList.remove('is-leaving');
  if (slides.indexOf(leaving) < 0 && leaving.parentNode) { deck.removeChild(leaving); }
  leaving = null;
}

// Days since: counted now, not when the page was made.
function count() {
  all(deck, '.days').forEach(function (days) {
    var n = Math.max(0, today() - Date.parse(attribute(days, 'since')) / DAY);
    var words = attribute(days, n === 1 ? 'one' : 'many').replace('{n}', n);
    days.hidden = !known();
    if (days.textContent !== words) { days.textContent = words; }
  });
}

function put(nodes) {
  deck.innerHTML = '';
  while (nodes.firstChild) { deck.appendChild(nodes.firstChild); }
  slides = all(deck, '.slide');
  slides.forEach(function (slide) { slide.classList.remove('is-shown'); });
}

function nodesOf(html) {
  var nodes = document.createElement('div');
  nodes.innerHTML = html;
  return nodes;
}
