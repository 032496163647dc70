package parallax.follow.alert;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import parallax.read.web.Sender;

/// Posts JSON to an address, one thing a request.
///
/// `X-Parallax-Signature: t=SECONDS,v1=HEX` holds HMAC-SHA256 (RFC 2104) of `SECONDS.BODY` under
/// the webhook's secret: who receives it can tell that it comes from here and was not recorded long
/// ago. `X-Parallax-Delivery` is the same when the same thing is sent again.
final class WebhookDelivery implements Delivery {
  private static final int GONE = 410;

  private final Alert.Webhook webhook;
  private final Sender sender;
  private final Links links;
  private final Clock clock;

  WebhookDelivery(Alert.Webhook webhook, Sender sender, Links links, Clock clock) {
    this.webhook = webhook;
    this.sender = sender;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public int most() {
    return 1;
  }

  @Override
  public Result carry(Alert alert, List<Told> told) {
    Told one = told.getFirst();
    byte[] body = AlertJson.write(alert, one, links).getBytes(StandardCharsets.UTF_8);
    long seconds = clock.instant().getEpochSecond();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Content-Type", "application/json");
    fields.put("X-Parallax-Delivery", alert.id() + "-" + one.number());
    fields.put(
        "X-Parallax-Signature",
        "t=" + seconds + ",v1=" + signature(webhook.secret(), seconds, body));
    return switch (sender.post(webhook.to(), fields, body)) {
      case Sender.Sent.Failed(String reason) -> new Result.Failed(reason, Optional.empty());
      case Sender.Sent.Answered(int status, var _) when status >= 200 && status < 300 ->
          new Result.Arrived();
      case Sender.Sent.Answered(int status, var _) when status == GONE ->
          new Result.Refused("it is gone for good (status 410)");
      case Sender.Sent.Answered(int status, var pause) ->
          new Result.Failed("it was answered with status " + status, pause);
    };
  }

  static String signature(String secret, long seconds, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
