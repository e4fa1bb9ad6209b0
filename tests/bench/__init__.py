"""Measures speed and memory, beside a floor that can't be beaten and beside Hugo.

    python -m tests.bench --hugo .venv-bench/bin/hugo

What is measured, and how to read it: docs/performance.md.
"""
