package parallax.read.web;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import parallax.read.bytes.BulkInput;
import parallax.read.bytes.Content;
import parallax.read.bytes.Expansion;
import parallax.read.http.HttpBody;
import parallax.read.http.HttpHead;
import parallax.read.http.Malformed;

/// One request and its answer, HTTP/1.1 over a connection of its own.
///
/// The address that was checked is the one that is connected to: the host's name is not looked
/// up a second time, so a name server cannot answer otherwise in between. That is why no client
/// of the JDK is used: they look names up themselves.
final class Exchange {
  private static final int MOST_INTERIM_ANSWERS = 8;

  /// Of the addresses of a name, so many are tried.
  private static final int MOST_HOSTS = 4;

  private final WebOptions options;
  private final Network network;
  private final Expansion bounds;

  Exchange(WebOptions options, Network network, Expansion bounds) {
    this.options = options;
    this.network = network;
    this.bounds = bounds;
  }

  /// What a server answered.
  ///
  /// @param content of a status 200 only
  record Answer(HttpHead head, Content content) {}

  /// An exchange that did not come about, with the reason.
  static final class Failed extends Exception {
    private final String reason;

    Failed(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  /// What is asked of a server.
  ///
  /// @param fields further lines of the head
  /// @param body empty where nothing is sent
  @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
  record Request(String method, WebAddress address, List<String> fields, byte[] body) {
    static Request get(WebAddress address, List<String> fields) {
      return new Request("GET", address, fields, new byte[0]);
    }

    static Request post(WebAddress address, List<String> fields, byte[] body) {
      return new Request("POST", address, fields, body);
    }
  }

  /// @param most bytes of the unpacked answer
  Answer get(WebAddress address, int most) throws Failed {
    return ask(Request.get(address, List.of()), most);
  }

  /// @param most bytes of the unpacked answer
  Answer ask(Request request, int most) throws Failed {
    WebAddress address = request.address();
    List<InetAddress> hosts = allowed(address.host());
    AtomicBoolean late = new AtomicBoolean();
    try (Socket socket = connected(hosts, address.port())) {
      Thread watch = Thread.startVirtualThread(() -> closeLate(socket, late));
      try {
        Socket talking = address.secure() ? secured(socket, address) : socket;
        talking.getOutputStream().write(head(request).getBytes(StandardCharsets.US_ASCII));
        talking.getOutputStream().write(request.body());
        talking.getOutputStream().flush();
        return whole(answer(talking, most));
      } finally {
        watch.interrupt();
      }
    } catch (IOException e) {
      throw new Failed(late.get() ? tooLong(options.whole()) : reason(e));
    }
  }

  /// An answer that came to its end, or broke for what it holds: not for its sender.
  private static Answer whole(Answer answer) throws IOException {
    Optional<IOException> failure = answer.content().failure();
    if (failure
        .filter(e -> e instanceof SocketException || e instanceof SocketTimeoutException)
        .isPresent()) {
      throw failure.get();
    }
    return answer;
  }

  private List<InetAddress> allowed(String host) throws Failed {
    InetAddress[] all;
    try {
      all = network.addresses(host);
    } catch (UnknownHostException _) {
      throw new Failed("no host " + host + " is known here: is there a network?");
    }
    List<InetAddress> allowed =
        Arrays.stream(all)
            .filter(address -> options.privateAddresses() || PublicAddress.is(address))
            .toList();
    if (allowed.isEmpty()) {
      throw new Failed(
          host
              + " is not on the public internet ("
              + all[0].getHostAddress()
              + "), so it is not"
              + " asked unless private addresses are allowed");
    }
    return allowed;
  }

  /// A connection to the first of the hosts that takes one: names often have addresses of a
  /// kind that the local network does not lead to.
  private Socket connected(List<InetAddress> hosts, int port) throws IOException {
    int patience = Math.toIntExact(options.connecting().toMillis());
    for (int i = 0; ; i++) {
      Socket socket = new Socket();
      try {
        socket.connect(new InetSocketAddress(hosts.get(i), port), patience);
        socket.setSoTimeout(patience);
        return socket;
      } catch (IOException e) {
        socket.close();
        if (i + 1 == Math.min(hosts.size(), MOST_HOSTS)) {
          throw e;
        }
      }
    }
  }

  private Socket secured(Socket socket, WebAddress address) throws IOException {
    SSLSocket secure =
        (SSLSocket) network.secure().createSocket(socket, address.host(), address.port(), true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }

  private String head(Request request) {
    List<String> lines = new ArrayList<>();
    lines.add(request.method() + " " + request.address().target() + " HTTP/1.1");
    lines.add("Host: " + request.address().authority());
    lines.add("User-Agent: " + options.agent());
    lines.add("Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    lines.add("Accept-Encoding: gzip, br");
    lines.addAll(request.fields());
    if (request.method().equals("POST")) {
      lines.add("Content-Length: " + request.body().length);
    }
    lines.add("Connection: close");
    return String.join("\r\n", lines) + "\r\n\r\n";
  }

  private Answer answer(Socket socket, int most) throws IOException {
    InputStream in = new BufferedInputStream(socket.getInputStream());
    HttpHead head = HttpHead.read(in);
    for (int i = 0; head.status() < 200; i++) {
      if (i == MOST_INTERIM_ANSWERS) {
        throw new IOException("the server does not come to an answer");
      }
      head = HttpHead.read(in);
    }
    if (head.status() != 200 || most == 0) {
      return new Answer(head, Content.of(InputStream.nullInputStream(), 0));
    }
    boolean chunked = head.field("transfer-encoding").isPresent();
    String length = head.field("content-length").orElse("");
    InputStream body = !chunked && length.matches("\\d{1,18}") ? new Lengthed(in, length) : in;
    return new Answer(head, Content.of(HttpBody.of(head, body, bounds), most));
  }

  private void closeLate(Socket socket, AtomicBoolean late) {
    try {
      Thread.sleep(options.whole());
      late.set(true);
      socket.close();
    } catch (InterruptedException | IOException _) {
      // It ended in time, or is closed already.
    }
  }

  private static String tooLong(Duration limit) {
    return "it took longer than " + limit.toSeconds() + " seconds";
  }

  private String reason(IOException e) {
    return switch (e) {
      case SocketTimeoutException _ ->
          "the server was silent for " + options.connecting().toSeconds() + " seconds";
      case ConnectException _ -> "no connection to the server: " + e.getMessage();
      case SSLException _ -> "no secure connection to the server: " + insecurity(e);
      case EOFException _ -> "the server's answer ends early";
      case Malformed _ -> "the server's answer cannot be read: " + e.getMessage();
      default -> "the server cannot be reached: " + e.getMessage();
    };
  }

  /// Why there is no secure connection; there is no other way to the server then.
  private static String insecurity(IOException e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof CertificateException) {
        return "its certificate is not trusted here (" + at.getMessage() + ")";
      }
    }
    return String.valueOf(e.getMessage());
  }

  /// A body that ends where the head said, not where the server closes.
  private static final class Lengthed extends BulkInput {
    private final InputStream in;
    private long left;

    Lengthed(InputStream in, String length) {
      this.in = in;
      this.left = Long.parseLong(length);
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
      if (left == 0) {
        return -1;
      }
      int got = in.read(into, from, (int) Math.min(count, left));
      if (got < 0) {
        throw new EOFException("the answer is shorter than the server said");
      }
      left -= got;
      return got;
    }
  }
}
