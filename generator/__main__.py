"""`python -m generator` is `kundinsikt`."""

from generator.cli import main

if __name__ == "__main__":
    main()
