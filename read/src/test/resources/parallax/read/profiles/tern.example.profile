# What every key does; tern.example is invented.
outlet The Tern
language en
zone Europe/Lisbon
title .top-line
byline .who
published .when
text .story
drop .story .teaser, .story .plea
