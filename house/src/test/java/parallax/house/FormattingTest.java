package parallax.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every Java file is as google-java-format writes it.
///
/// `./mvnw -pl house -am test -Dparallax.format=write` writes them so.
class FormattingTest {

  @Test
  void everyJavaFileIsFormatted() throws IOException, FormatterException {
    boolean write = System.getProperty("parallax.format", "check").equals("write");
    Formatter formatter = new Formatter();
    List<String> unformatted = new ArrayList<>();
    for (Path file : Checkout.files(path -> path.toString().endsWith(".java"))) {
      String source = Checkout.read(file);
      String formatted = formatter.formatSourceAndFixImports(source);
      if (!formatted.equals(source)) {
        if (write) {
          Files.writeString(file, formatted);
        } else {
          unformatted.add(Checkout.ROOT.relativize(file).toString());
        }
      }
    }
    assertThat(unformatted).as("run ./mvnw -pl house -am test -Dparallax.format=write").isEmpty();
  }
}
