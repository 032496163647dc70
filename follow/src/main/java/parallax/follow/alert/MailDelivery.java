package parallax.follow.alert;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// Sends e-mails, all that is due in one.
final class MailDelivery implements Delivery {
  private static final String PATIENCE_MILLISECONDS = "15000";
  private static final int MOST = 50;

  private final Alert.Mail mail;
  private final MailServer server;
  private final Links links;
  private final Clock clock;

  MailDelivery(Alert.Mail mail, MailServer server, Links links, Clock clock) {
    this.mail = mail;
    this.server = server;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public int most() {
    return MOST;
  }

  @Override
  public Result carry(Alert alert, List<Told> told) {
    try {
      Transport.send(message(alert, told));
      return new Result.Arrived();
    } catch (MessagingException e) {
      // The message may repeat what the server said, never what we said to it.
      return new Result.Failed("the mail server: " + e.getMessage(), Optional.empty());
    }
  }

  private Session session() {
    Properties to = new Properties();
    String protocol = server.secure() ? "smtps" : "smtp";
    to.put("mail.transport.protocol.rfc822", protocol);
    String at = "mail." + protocol + ".";
    to.put(at + "host", server.host());
    to.put(at + "port", Integer.toString(server.port()));
    to.put(at + "auth", Boolean.toString(server.login().isPresent()));
    to.put(at + "connectiontimeout", PATIENCE_MILLISECONDS);
    to.put(at + "timeout", PATIENCE_MILLISECONDS);
    to.put(at + "writetimeout", PATIENCE_MILLISECONDS);
    to.put(at + "ssl.checkserveridentity", "true");
    to.put(at + "starttls.enable", "true");
    to.put(at + "starttls.required", Boolean.toString(!server.secure() && !server.isHere()));
    return Session.getInstance(
        to,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            MailServer.Login login = server.login().orElseThrow();
            return new PasswordAuthentication(login.user(), login.password());
          }
        });
  }

  private MimeMessage message(Alert alert, List<Told> told) throws MessagingException {
    MimeMessage message = new Numbered(session(), id(alert, told));
    message.setFrom(new InternetAddress(server.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
    message.setSubject(oneLine(subject(alert, told)), "UTF-8");
    message.setSentDate(Date.from(clock.instant()));
    // RFC 3834: no machine should answer this one.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setText(text(alert, told), "UTF-8");
    return message;
  }

  private static String id(Alert alert, List<Told> told) {
    return "<%s.%d-%d@parallax.invalid>"
        .formatted(alert.id(), told.getFirst().number(), told.getLast().number());
  }

  private static String subject(Alert alert, List<Told> told) {
    return told.size() == 1
        ? alert.name() + ": " + told.getFirst().article().heading()
        : alert.name() + ": " + told.size() + " new articles";
  }

  private String text(Alert alert, List<Told> told) {
    StringBuilder text = new StringBuilder();
    for (Told one : told) {
      Told.Piece article = one.article();
      text.append(oneLine(article.heading())).append('\n');
      text.append(oneLine(article.origin())).append('\n');
      article.url().ifPresent(url -> text.append(oneLine(url)).append('\n'));
      int articles = one.story().articles();
      text.append(
              articles == 1
                  ? "The first article of its story"
                  : "One of " + articles + " articles of its story")
          .append(links.story(one.story().id()).map(page -> ": " + page).orElse(""))
          .append("\n\n");
    }
    return text.append("You are told because of the alert “")
        .append(oneLine(alert.name()))
        .append("”.\n")
        .toString();
  }

  /// Without characters that would begin another line, or another field of the head.
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  /// A message whose id is the same when it is sent again, so that readers can tell.
  private static final class Numbered extends MimeMessage {
    private final String id;

    Numbered(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
