"""The break rooms' screens: one self-contained file each."""
