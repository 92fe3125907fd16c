"""Hypothesis as the desk's tests use it: so many examples as the run asks for, nothing written into the tree."""

import tempfile

from hypothesis import HealthCheck, configuration, settings

configuration.set_hypothesis_home_dir(tempfile.gettempdir() + "/jianbao-hypothesis")
FEW = 50


class Examples:
    """Whether every example is tried, as `--thorough` asks, or a few of them; set before tests are collected."""

    thorough = False


def examples(number):
    """Return the settings of a property that a thorough run tries `number` times, with the database of one test."""
    return settings(
        max_examples=number if Examples.thorough else min(number, FEW),
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
