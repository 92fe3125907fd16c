"""Several calls at one moment, each in a thread and on a database connection of its own."""

from threading import Barrier, Thread

from django.db import connection


def together(*calls):
    """Start all `calls` at once and return what each returned or raised, in their order."""
    ends = [None] * len(calls)
    start = Barrier(len(calls))

    def run(place, call):
        try:
            start.wait(10)
            ends[place] = call()
        except Exception as error:  # noqa: BLE001  what was raised is what the test asks about
            ends[place] = error
        finally:
            connection.close()

    threads = [Thread(target=run, args=pair) for pair in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return ends
