"""From files to values: the only room that knows YAML.

`content.read_content` is the door; below it, text becomes values with places
(`yaml_text`), values become models (`shape`), and models are held against each other
(`references`).
"""
