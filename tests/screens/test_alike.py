"""The measure itself: what it gives for pictures of which the answer is known."""

import numpy as np
import pytest

from tests.screens.alike import similarity

GREY = np.random.default_rng(4).uniform(0, 255, (64, 96))


def test_a_picture_is_wholly_like_itself() -> None:
    assert similarity(GREY, GREY) == pytest.approx(1)


def test_its_negative_is_not_like_it() -> None:
    assert similarity(GREY, 255 - GREY) < -0.5


def test_a_veil_is_seen_less_than_noise_of_the_same_size() -> None:
    """Which is what the measure was made for: figure 2 of the paper."""
    noise = np.random.default_rng(5).choice([-12.0, 12.0], GREY.shape)
    assert similarity(GREY, GREY + 12) > similarity(GREY / 4, GREY / 4 + noise) + 0.1


def test_flat_pictures_go_by_their_brightness() -> None:
    """Formula 6 alone: (2·100·200 + C1) / (100² + 200² + C1)."""
    one, other = np.full((16, 16), 100.0), np.full((16, 16), 200.0)
    assert similarity(one, other) == pytest.approx(0.80002, abs=1e-4)
