"""The drawings behind the sample paper's ten pictures: our own work, cut like a colour woodcut.
To print them again, from the project root: python -m articles.sample.pictures.source.proof [name ...]
"""
