"""The readers' door. It reads bulletins and their index rows, never a story of the desk."""
