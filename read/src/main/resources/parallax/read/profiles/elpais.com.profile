# The domain does not tell whose clock counts.
outlet EL PAÍS
zone Europe/Madrid
