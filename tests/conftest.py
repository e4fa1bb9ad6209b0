"""What every test may use. Fixtures for tests in a browser are in tests/browser/conftest.py."""

# Some fixtures fail a test afterwards; pytester runs pytest inside a test to see it.
pytest_plugins = ["pytester"]
