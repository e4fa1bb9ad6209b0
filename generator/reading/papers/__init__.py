"""Decision papers → an outline of headings, paragraphs, items and rows, each with its place.

A paper is somebody's file and may be hostile: nothing in it is run, nothing it points to is
fetched, nothing is unpacked but the parts that hold its text, and all of it has limits.
"""
