"""The readers' door: pages, feeds, sitemaps and pictures, each a small function from an address to a response.

It reads bulletins and their index rows, never a story of the desk, and asks them only through `published`.
"""
