package parallax.server.access;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import parallax.archive.JsonFile;

/// The tokens by which people and programs are known.
///
/// A token is 256 random bits, so its plain SHA-256 is kept: nothing can be guessed from it, and
/// a slow hash, which protects words that people choose, would protect nothing here. The token
/// itself is shown once and never kept. Thread-safe; other processes' changes count at once.
public final class Tokens {
  private static final int BYTES = 32;

  /// Tells a token from other secrets, for people and for scanners of leaked secrets.
  private static final String PREFIX = "parallax_";

  private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._@-]{0,63}";

  private final JsonFile<Kept> file;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  private Tokens(JsonFile<Kept> file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /// The tokens kept in `folder`.
  public static Tokens in(Path folder, Clock clock) {
    return new Tokens(
        JsonFile.of(folder, "tokens.json", Kept.class, new Kept(1, List.of())), clock);
  }

  /// What the file holds.
  ///
  /// @param version of the file's form
  record Kept(int version, List<Token> tokens) {
    Kept {
      if (version != 1) {
        throw new IllegalArgumentException("tokens of version " + version + ", not 1");
      }
      tokens = List.copyOf(tokens);
    }
  }

  /// A token, by what is kept of it.
  ///
  /// @param hash SHA-256 of the token, in hexadecimal digits
  public record Token(String name, Role role, String hash, Instant since) {
    Identity identity() {
      return new Identity(name, role);
    }
  }

  /// Whether there are any: then nobody is let in without one.
  public boolean any() {
    return !file.value().tokens().isEmpty();
  }

  /// All of them, in the order of their making.
  public List<Token> all() {
    return file.value().tokens();
  }

  /// Makes a token.
  ///
  /// @return the token, which is kept nowhere
  /// @throws IllegalArgumentException where the name cannot be used or is used already
  public String add(String name, Role role) {
    if (!name.matches(NAME)) {
      throw new IllegalArgumentException(
          "the name '" + name + "' is not 1 to 64 letters, digits, blanks, or . _ @ -");
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    file.change(
        kept -> {
          if (kept.tokens().stream().anyMatch(token -> token.name().equals(name))) {
            throw new IllegalArgumentException("there is a token of " + name + " already");
          }
          List<Token> tokens = new ArrayList<>(kept.tokens());
          tokens.add(new Token(name, role, hash(secret), clock.instant()));
          return new Kept(1, tokens);
        });
    return secret;
  }

  /// Takes a token back; at once, in every process.
  ///
  /// @return false where there is none of that name
  public boolean revoke(String name) {
    boolean[] found = {false};
    file.change(
        kept -> {
          List<Token> left =
              kept.tokens().stream().filter(token -> !token.name().equals(name)).toList();
          found[0] = left.size() < kept.tokens().size();
          return new Kept(1, left);
        });
    return found[0];
  }

  /// Whose token this is.
  public Optional<Token> of(String secret) {
    return secret.startsWith(PREFIX) ? byHash(hash(secret)) : Optional.empty();
  }

  /// The token with this hash, if it has not been taken back.
  Optional<Token> byHash(String hash) {
    byte[] wanted = hash.getBytes(StandardCharsets.US_ASCII);
    return file.value().tokens().stream()
        .filter(
            token ->
                MessageDigest.isEqual(wanted, token.hash().getBytes(StandardCharsets.US_ASCII)))
        .findFirst();
  }

  static String hash(String secret) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
