# The domain does not tell whose clock counts.
outlet The Guardian
zone Europe/London
