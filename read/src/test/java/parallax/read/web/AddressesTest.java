package parallax.read.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.31.255.255",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:4136:e378::",
        "2001:db8::1"
      })
  void refusesWhatIsNotPublic(String address) throws UnknownHostException {
    assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "172.32.0.1",
        "100.128.0.1",
        "2606:4700::1111",
        "::ffff:8.8.8.8",
        "64:ff9b::808:808"
      })
  void allowsWhatIsPublic(String address) throws UnknownHostException {
    assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          http://gull.example, http://gull.example/
          HTTPS://Gull.Example:443/a b?q=ü#part, https://gull.example/a%20b?q=%C3%BC
          http://gull.example:8080?x, http://gull.example:8080/?x
          http://möwe.example/, http://xn--mwe-sna.example/
          http://[2606:4700::1111]:81/x, http://[2606:4700::1111]:81/x
          http://user@gull.example/, -
          http://gull.example\\@evil.example/, -
          http://gull.example:99999/, -
          http:///x, -
          ftp://gull.example/, -
          """)
  void writesAddressesAsTheyGoOverTheWire(String given, String expected) {
    assertThat(WebAddress.of(given).map(WebAddress::toString).orElse(null)).isEqualTo(expected);
  }

  @Test
  void nothingInAnAddressEndsALineOfTheRequest() {
    assertThat(WebAddress.of("http://gull.example/a\r\nX: y").orElseThrow().target())
        .isEqualTo("/a%0D%0AX:%20y");
    assertThat(WebAddress.of("http://gull.example\r\nX: y/")).isEmpty();
  }

  @Test
  void followsRelativeRedirects() {
    WebAddress from = WebAddress.of("https://gull.example/a/b?c").orElseThrow();
    assertThat(from.to("../d é").map(WebAddress::toString))
        .contains("https://gull.example/d%20%C3%A9");
    assertThat(from.to("//other.example/x").map(WebAddress::toString))
        .contains("https://other.example/x");
    assertThat(from.to("file:///etc/passwd")).isEmpty();
  }
}
