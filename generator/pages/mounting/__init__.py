"""For whoever mounts a screen: its address, what each kind of player needs, what to do when."""
