"""«Heard again»: one more customer has said what stands on the site already."""
