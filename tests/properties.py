"""Hypothesis as the desk's tests use it: a fixed number of examples, nothing written into the tree."""

import tempfile

from hypothesis import HealthCheck, configuration, settings

configuration.set_hypothesis_home_dir(tempfile.gettempdir() + "/jianbao-hypothesis")


def examples(number):
    """Return the settings of a property that is tried `number` times, with the database of one test."""
    return settings(
        max_examples=number,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
