"""«Consequences for the customer»: what a decision paper is asked, on the page and in Word."""
