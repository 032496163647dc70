# The domain does not tell whose clock counts.
outlet The New York Times
zone America/New_York
