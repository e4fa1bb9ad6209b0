"""The company's own accent, where settings name one."""
