# The domain does not tell whose clock counts.
outlet CNN
zone America/New_York
