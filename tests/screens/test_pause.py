"""A person in front of the screen: keys, a button, and a screen that goes on by itself."""

from tests.screens.playing import NOON, publish, questions, run, shown


def test_space_and_enter_stop_the_screen_and_set_it_going(player, host):
    publish(host, questions("abc"))
    for key in ("Space", "Enter"):
        page = player.open(NOON)
        page.keyboard.press(key)
        run(page, 35)
        assert shown(page) == "a"
        assert page.inner_text("#said") == "Pausad"
        page.keyboard.press(key)
        assert page.inner_text("#said") != "Pausad"
        assert page.inner_text("#said") != ""
        run(page, 12)
        assert shown(page) != "a"


def test_the_arrows_turn_the_slides_and_stop_the_screen(player, host):
    publish(host, questions("abc"))
    page = player.open(NOON)
    for key, name in (("ArrowRight", "b"), ("ArrowRight", "c"), ("ArrowRight", "a")):
        page.keyboard.press(key)
        assert shown(page) == name
    page.keyboard.press("ArrowLeft")
    run(page, 60)
    assert shown(page) == "c"
    assert page.inner_text("#said") == "Pausad"


def test_a_screen_that_was_left_standing_goes_on_after_five_minutes(player, host):
    publish(host, questions("abc"))
    page = player.open(NOON)
    page.keyboard.press("Space")
    page.clock.run_for(240_000)
    page.keyboard.press("ArrowRight")
    page.clock.run_for(240_000)
    assert shown(page) == "b"
    page.clock.run_for(65_000)
    names = set()
    for _ in range(12):
        names.add(shown(page))
        run(page, 5, step=5)
    assert names == set("abc")


def test_a_screen_that_was_asked_to_stand_still_does_so_and_still_gets_news(player, host):
    publish(host, questions("abc"))
    page = player.open(NOON, "?pause=1")
    first = shown(page)
    page.clock.run_for(360_000)
    assert shown(page) == first
    publish(host, questions("xyz"))
    run(page, 75)
    assert shown(page) in "xyz"
    page.keyboard.press("Space")
    names = set()
    for _ in range(12):
        names.add(shown(page))
        run(page, 5, step=5)
    assert names == set("xyz")


def test_nothing_is_exchanged_under_the_eyes_of_who_stopped_it(player, host):
    publish(host, questions("abc"))
    page = player.open(NOON)
    page.keyboard.press("Space")
    publish(host, questions("xyz"))
    run(page, 90)
    assert shown(page) == "a"
    page.keyboard.press("Space")
    assert shown(page) in "xyz"


def test_the_button_shows_itself_to_a_pointer_that_moves_and_not_to_one_that_lies_still(
    player, host
):
    publish(host, questions("abc"))
    page = player.open(NOON)
    button = page.locator("#pause")
    see = "getComputedStyle(document.getElementById('pause')).opacity"
    page.mouse.move(200, 200)
    page.mouse.move(200, 200)
    assert page.evaluate(see) == "0"
    run(page, 12)  # the slide under the pointer changes
    assert page.evaluate(see) == "0"
    assert page.evaluate("getComputedStyle(document.body).cursor") == "none"
    page.mouse.move(300, 200)
    assert page.evaluate(see) == "1"
    assert page.evaluate("getComputedStyle(document.body).cursor") == "auto"
    assert button.inner_text() == "Pausa"
    button.click()
    assert button.inner_text() == "Fortsätt"
    assert page.inner_text("#said") == "Pausad"
    at = shown(page)
    run(page, 30)
    assert shown(page) == at
    page.keyboard.press("Space")  # the button's own, once
    run(page, 5)
    assert button.inner_text() == "Pausa"
    assert page.evaluate(see) == "1"  # it has the focus


def test_the_button_can_be_reached_with_the_keyboard(player, host):
    publish(host, questions("abc"))
    page = player.open(NOON)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "pause"
    assert page.evaluate("getComputedStyle(document.activeElement).opacity") == "1"
    page.keyboard.press("Enter")
    run(page, 30)
    assert shown(page) == "a"


def test_the_screen_keeps_the_manners_of_a_kiosk(player, host):
    publish(host, questions("abc"))
    page = player.open(NOON)
    run(page, 25)
    assert page.evaluate("document.activeElement === document.body")
    assert page.evaluate("getComputedStyle(document.documentElement).overflow") == "hidden"
    assert page.evaluate(
        "!document.dispatchEvent(new MouseEvent('contextmenu', {bubbles: true, cancelable: true}))"
    )
    assert page.evaluate("document.querySelectorAll('audio, video').length") == 0
    assert (
        page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
    )
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.keyboard.press("Control+ArrowRight")  # somebody else's keys
    page.keyboard.press("x")
    assert page.inner_text("#said") == ""
