package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void makesListsAndTakesBackTokens() {
    Session made = token("add", "Ana Lovdal", "--role", "correct");
    assertThat(made.status()).isZero();
    assertThat(made.lines()).singleElement().asString().startsWith("parallax_").hasSize(52);
    assertThat(token("list").out()).isEqualTo("Ana Lovdal\tcorrect\t2026-11-01T12:00:00Z\n");
    assertThat(token("revoke", "Ana Lovdal").status()).isZero();
    assertThat(token("list").out()).isEmpty();
  }

  @Test
  void refusesWhatMakesNoSense() {
    token("add", "Ana");
    assertThat(token("add", "Ana").err()).contains("there is a token of Ana already");
    assertThat(token("add", "Bo", "--role", "king").err()).contains("--role is king");
    assertThat(token("add", "a\nb").status()).isEqualTo(Exit.UNUSABLE);
    assertThat(token("revoke", "Bo").status()).isEqualTo(Exit.UNUSABLE);
  }

  @Test
  void doesNotOpenAServerToOthersWithoutTokens() {
    Session session =
        Session.run("serve", "--archive", folder.toString(), "--host", "0.0.0.0", "--port", "0");
    assertThat(session.status()).isEqualTo(Exit.UNUSABLE);
    assertThat(session.err()).contains("parallax token add");
  }

  private Session token(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "token";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = "--archive";
    all[arguments.length + 2] = folder.toString();
    return Session.run(all);
  }
}
