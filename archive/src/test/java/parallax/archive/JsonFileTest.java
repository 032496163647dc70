package parallax.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {
  private static final Gulls NONE = new Gulls(List.of());
  @TempDir private Path folder = Path.of("");

  record Gulls(List<String> names) {
    Gulls and(String name) {
      return new Gulls(
          java.util.stream.Stream.concat(names.stream(), java.util.stream.Stream.of(name))
              .toList());
    }
  }

  private JsonFile<Gulls> file() {
    return JsonFile.of(folder, "gulls.json", Gulls.class, NONE);
  }

  @Test
  void seesWhatAnotherChanged() {
    JsonFile<Gulls> one = file();
    JsonFile<Gulls> other = file();
    assertThat(other.value()).isEqualTo(NONE);
    one.change(gulls -> gulls.and("Ola"));
    assertThat(other.value().names()).containsExactly("Ola");
    one.change(gulls -> gulls.and("Una"));
    assertThat(other.value().names()).containsExactly("Ola", "Una");
  }

  @Test
  void losesNoChangeOfManyAtOnce() throws InterruptedException {
    List<Thread> writers =
        IntStream.range(0, 20)
            .mapToObj(i -> Thread.startVirtualThread(() -> file().change(g -> g.and("gull " + i))))
            .toList();
    for (Thread writer : writers) {
      writer.join();
    }
    assertThat(file().value().names()).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void isReadableByItsOwnerOnly() throws IOException {
    file().change(gulls -> gulls.and("Ola"));
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("gulls.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void staysAsItWasWhereAChangeFails() {
    file().change(gulls -> gulls.and("Ola"));
    assertThatThrownBy(
            () ->
                file()
                    .change(
                        _ -> {
                          throw new IllegalArgumentException("no");
                        }))
        .hasMessage("no");
    assertThat(file().value().names()).containsExactly("Ola");
  }

  @Test
  void namesAFileThatItCannotUnderstand() throws IOException {
    Files.writeString(folder.resolve("gulls.json"), "{\"names\": [");
    assertThatThrownBy(() -> file().value())
        .isInstanceOf(DamagedArchive.class)
        .hasMessageContaining("gulls.json cannot be understood");
  }
}
