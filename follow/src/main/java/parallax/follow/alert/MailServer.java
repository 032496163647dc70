package parallax.follow.alert;

import java.net.URI;
import java.util.Optional;

/// Who carries our e-mails.
///
/// @param secure whether the connection is secured from its beginning; otherwise it is as soon as
///     the server can, and must be unless the server is this machine
/// @param from the sender's address
public record MailServer(
    String host, int port, boolean secure, Optional<Login> login, String from) {
  private static final int SUBMISSION = 587;
  private static final int SUBMISSION_SECURE = 465;

  /// How we log in.
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }

  /// @param address `smtp://user@host:port` or `smtps://user@host:port`; an `@` in the user's name
  ///     is written `%40`
  /// @param password empty where none is needed
  /// @throws IllegalArgumentException where that cannot be used
  public static MailServer of(String address, Optional<String> password, String from) {
    URI uri = URI.create(address);
    boolean secure = "smtps".equalsIgnoreCase(uri.getScheme());
    String host = uri.getHost();
    if ((!secure && !"smtp".equalsIgnoreCase(uri.getScheme())) || host == null) {
      throw new IllegalArgumentException(
          "'" + address + "' is not like smtp://user@host:587 or smtps://user@host:465");
    }
    Optional<String> user = Optional.ofNullable(uri.getUserInfo());
    if (user.filter(name -> name.contains(":")).isPresent()) {
      throw new IllegalArgumentException(
          "the password does not belong into the address, where others can see it");
    }
    int standard = secure ? SUBMISSION_SECURE : SUBMISSION;
    return new MailServer(
        host,
        uri.getPort() < 0 ? standard : uri.getPort(),
        secure,
        user.map(name -> new Login(name, password.orElse(""))),
        new Alert.Mail(from).to());
  }

  boolean isHere() {
    return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
  }
}
