"""«Konsekvenser för kunden»: the checklist for decision papers, built from what was heard."""
