package parallax.read.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.read.http.HttpHead;

/// What a server said of the version that it sent, to be shown to it when we ask again (RFC 9110,
/// 8.8): it need not send the same once more.
public record Validators(Optional<String> etag, Optional<String> lastModified) {
  /// Of what was never asked for.
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

  private static final int MOST_CHARS = 1024;

  public Validators {
    etag = etag.filter(Validators::isSafe);
    lastModified = lastModified.filter(Validators::isSafe);
  }

  static Validators of(HttpHead head) {
    return new Validators(head.field("etag"), head.field("last-modified"));
  }

  /// Lines of a request.
  List<String> fields() {
    List<String> fields = new ArrayList<>();
    etag.ifPresent(value -> fields.add("If-None-Match: " + value));
    lastModified.ifPresent(value -> fields.add("If-Modified-Since: " + value));
    return fields;
  }

  /// What a server said goes into a request again: nothing in it may end a line.
  private static boolean isSafe(String value) {
    return !value.isBlank()
        && value.length() <= MOST_CHARS
        && value.chars().allMatch(c -> c >= ' ' && c <= '~');
  }
}
