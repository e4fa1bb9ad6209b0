"""The archive as data: JSON for the table on the page, CSV for a spreadsheet."""
