"""The roof: settings, addresses and the server's entry.

It holds everything up and nothing imports it.
"""
