"""From files to values: the only room that knows YAML.

`content.read_content` is the door.  Below it `files` finds the files, `yaml_text` turns
text into values with places (`parsed`), `shape` turns values into models, and `across`
holds the files against each other.  `guard` looks for what points at a person, and hides it.
"""
