"""An access log → which screens live, and what each of them shows.  Values, no words."""
