package parallax.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {
  @TempDir private Path folder;

  @Test
  void aFileAppearsWhole() throws IOException {
    Path file = folder.resolve("model");
    KeptFiles.put(file, part -> Files.writeString(part, "whole"));
    assertThat(file).hasContent("whole");
    assertThat(KeptFiles.has(file, 5)).isTrue();
    assertThat(KeptFiles.has(file, 6)).isFalse();
  }

  @Test
  void nothingAppearsWhereMakingFails() throws IOException {
    Path file = folder.resolve("model");
    assertThatThrownBy(
            () ->
                KeptFiles.put(
                    file,
                    part -> {
                      Files.writeString(part, "ha");
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }
}
