package parallax.read.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The publisher profiles: one file a publisher, named for its host, found by the host of a page or
/// a domain above it. A profile is added by adding its file (`docs/formats/profiles.md`).
///
/// Safe for any number of threads; remembers what it found for the last [#REMEMBERED] hosts.
final class Profiles {
  private static final String FOLDER = "/parallax/read/profiles/";
  private static final String ENDING = ".profile";
  private static final int REMEMBERED = 1_000;

  /// The domain name system allows no more.
  private static final int MOST_HOST_CHARS = 253;

  private static final Profiles BUNDLED = new Profiles();

  private final Map<String, Profile> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Profile> eldest) {
          return size() > REMEMBERED;
        }
      };

  private Profiles() {}

  static Profiles bundled() {
    return BUNDLED;
  }

  /// The profile for pages of `host`, [Profile#NONE] where there is none.
  Profile of(Optional<String> host) {
    if (host.isEmpty()) {
      return Profile.NONE;
    }
    synchronized (known) {
      return known.computeIfAbsent(host.get(), Profiles::find);
    }
  }

  private static Profile find(String host) {
    String domain = host.length() <= MOST_HOST_CHARS ? host : "";
    while (domain.indexOf('.') > 0) {
      try (InputStream in = Profiles.class.getResourceAsStream(FOLDER + domain + ENDING)) {
        if (in != null) {
          return read(domain, in);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(FOLDER + domain + ENDING, e);
      }
      domain = domain.substring(domain.indexOf('.') + 1);
    }
    return Profile.NONE;
  }

  private static Profile read(String name, InputStream in) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return Profile.of(name, lines.lines().toList());
    }
  }
}
