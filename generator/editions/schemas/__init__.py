"""The schemas that an editor reads to help whoever writes: `insights/.schema/`."""
