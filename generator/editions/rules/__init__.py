"""What the form in the browser needs to check as the generator checks."""
