package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each example's dossier holds what a careful reader wrote down in its `expected.json`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("parallax.root", "..")).resolve("examples");

  private final Map<String, Example> read = new HashMap<>();

  @ParameterizedTest
  @ValueSource(strings = {"ferry", "marrow"})
  void storiesAndThreads(String name) {
    Example example = example(name);
    assertThat(example.stories()).containsExactlyInAnyOrderElementsOf(example.wantedStories());
    assertThat(example.linksMissing()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ferry", "marrow"})
  void mainTextAndMetadata(String name) {
    assertThat(example(name).articleFaults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ferry", "marrow"})
  void quotesHaveTheirSpeakers(String name) {
    assertThat(example(name).quoteFaults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ferry", "marrow"})
  void agreementsAndDifferences(String name) {
    Example example = example(name);
    assertThat(example.agreementsMissing()).isEmpty();
    assertThat(example.differencesMissing()).isEmpty();
    assertThat(example.copiesMissing()).isEmpty();
    assertThat(example.developmentsMissing()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ferry", "marrow"})
  void everyEvidenceSpanHoldsItsWords(String name) {
    assertThat(example(name).spanFaults()).isEmpty();
  }

  private Example example(String name) {
    return read.computeIfAbsent(name, Example::run);
  }

  /// A dossier beside what is expected of it.
  private record Example(JsonNode expected, JsonNode dossier, Map<String, String> fileOf) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Example run(String name) {
      Path folder = EXAMPLES.resolve(name);
      Session session = Session.run("compare", folder.resolve("articles").toString(), "--json");
      try {
        JsonNode dossier = JSON.readTree(session.out());
        Map<String, String> fileOf = new HashMap<>();
        dossier
            .path("articles")
            .forEach(
                a ->
                    fileOf.put(
                        a.path("id").asText(),
                        Path.of(a.path("source").asText()).getFileName().toString()));
        return new Example(
            JSON.readTree(folder.resolve("expected.json").toFile()), dossier, fileOf);
      } catch (IOException e) {
        throw new IllegalStateException(name + ": " + session.err(), e);
      }
    }

    Set<Set<String>> stories() {
      Set<Set<String>> stories = new HashSet<>();
      dossier.path("stories").forEach(story -> stories.add(files(story.path("articles"))));
      return stories;
    }

    Set<Set<String>> wantedStories() {
      Set<Set<String>> stories = new HashSet<>();
      expected.path("stories").forEach(story -> stories.add(texts(story)));
      return stories;
    }

    List<JsonNode> linksMissing() {
      Map<String, String> storyOf = new HashMap<>();
      dossier
          .path("stories")
          .forEach(
              story ->
                  files(story.path("articles"))
                      .forEach(file -> storyOf.put(file, story.path("id").asText())));
      List<JsonNode> missing = new ArrayList<>();
      for (JsonNode link : expected.path("threads")) {
        Set<String> wanted = new HashSet<>();
        link.forEach(file -> wanted.add(storyOf.getOrDefault(file.asText(), "")));
        boolean found = false;
        for (JsonNode thread : dossier.path("threads")) {
          found |= texts(thread).containsAll(wanted);
        }
        if (!found) {
          missing.add(link);
        }
      }
      return missing;
    }

    List<String> articleFaults() {
      List<String> faults = new ArrayList<>();
      for (JsonNode article : dossier.path("articles")) {
        String file = fileOf.getOrDefault(article.path("id").asText(), "");
        JsonNode wanted = expected.path("articles").path(file);
        for (String key : new String[] {"title", "published", "byline", "outlet"}) {
          if (wanted.has(key) && !same(wanted.path(key), article.path(key))) {
            faults.add(file + ": " + key + " is " + article.path(key));
          }
        }
        for (JsonNode noise : wanted.path("absent")) {
          if (article.path("text").asText().contains(noise.asText())) {
            faults.add(file + ": holds " + noise);
          }
        }
      }
      return faults;
    }

    /// A day is right to the day; everything else to the letter.
    private static boolean same(JsonNode wanted, JsonNode found) {
      return wanted.equals(found)
          || (wanted.isTextual()
              && wanted.asText().matches("\\d{4}-\\d\\d-\\d\\d")
              && found.asText().startsWith(wanted.asText()));
    }

    List<String> quoteFaults() {
      List<String> faults = new ArrayList<>();
      for (JsonNode wanted : expected.path("quotes")) {
        boolean found = false;
        for (JsonNode quote : dossier.path("quotes")) {
          found |=
              wanted.path("article").asText().equals(fileOf.get(quote.path("article").asText()))
                  && overlap(quote.path("text").asText(), wanted.path("text").asText())
                  && quote.path("speaker").asText().endsWith(wanted.path("speaker").asText());
        }
        if (!found) {
          faults.add(wanted.toString());
        }
      }
      return faults;
    }

    List<JsonNode> agreementsMissing() {
      List<JsonNode> missing = new ArrayList<>();
      for (JsonNode wanted : expected.path("agreed")) {
        boolean found = false;
        for (JsonNode story : dossier.path("stories")) {
          for (JsonNode point : story.path("points")) {
            found |=
                !point.path("status").asText().equals("single")
                    && all(wanted, point.path("reports"));
          }
        }
        if (!found) {
          missing.add(wanted);
        }
      }
      return missing;
    }

    List<JsonNode> differencesMissing() {
      List<JsonNode> missing = new ArrayList<>();
      for (JsonNode wanted : expected.path("differences")) {
        boolean found = false;
        for (JsonNode story : dossier.path("stories")) {
          for (JsonNode difference : story.path("differences")) {
            found |=
                difference.path("kind").equals(wanted.path("kind"))
                    && onDifferentSides(wanted.path("sides"), difference.path("sides"));
          }
        }
        if (!found) {
          missing.add(wanted);
        }
      }
      return missing;
    }

    List<JsonNode> copiesMissing() {
      List<JsonNode> missing = new ArrayList<>();
      for (JsonNode wanted : expected.path("copies")) {
        boolean found = false;
        for (JsonNode story : dossier.path("stories")) {
          for (JsonNode copy : story.path("copies")) {
            Set<String> pair =
                Set.of(
                    fileOf.getOrDefault(copy.path("a").asText(), ""),
                    fileOf.getOrDefault(copy.path("b").asText(), ""));
            found |= pair.equals(texts(wanted));
          }
        }
        if (!found) {
          missing.add(wanted);
        }
      }
      return missing;
    }

    List<JsonNode> developmentsMissing() {
      List<JsonNode> missing = new ArrayList<>();
      for (JsonNode wanted : expected.path("developments")) {
        boolean found = false;
        for (JsonNode development : dossier.path("developments")) {
          found |= onDifferentSides(wanted, development.path("sides"));
        }
        if (!found) {
          missing.add(wanted);
        }
      }
      return missing;
    }

    List<String> spanFaults() {
      Map<String, String> textOf = new HashMap<>();
      dossier
          .path("articles")
          .forEach(a -> textOf.put(a.path("id").asText(), a.path("text").asText()));
      List<String> faults = new ArrayList<>();
      for (JsonNode evidence : dossier.findParents("span")) {
        String text = textOf.get(evidence.path("article").asText());
        if (text != null && evidence.has("text")) {
          int start = evidence.path("span").get(0).asInt();
          int end = evidence.path("span").get(1).asInt();
          if (!text.substring(start, end).equals(evidence.path("text").asText())) {
            faults.add(evidence.toString());
          }
        }
      }
      return faults;
    }

    private boolean onDifferentSides(JsonNode wanted, JsonNode sides) {
      Set<Integer> used = new HashSet<>();
      wanted
          .properties()
          .forEach(
              words -> {
                for (int i = 0; i < sides.size(); i++) {
                  if (tells(words, sides.get(i).path("reports"))) {
                    used.add(i);
                    return;
                  }
                }
              });
      return used.size() >= wanted.size();
    }

    private boolean all(JsonNode wanted, JsonNode reports) {
      return wanted.properties().stream().allMatch(words -> tells(words, reports));
    }

    private boolean tells(Map.Entry<String, JsonNode> words, JsonNode reports) {
      for (JsonNode report : reports) {
        if (words.getKey().equals(fileOf.get(report.path("article").asText()))
            && overlap(report.path("text").asText(), words.getValue().asText())) {
          return true;
        }
      }
      return false;
    }

    private static boolean overlap(String a, String b) {
      return a.contains(b) || b.contains(a);
    }

    private Set<String> files(JsonNode ids) {
      Set<String> files = new HashSet<>();
      ids.forEach(id -> files.add(fileOf.getOrDefault(id.asText(), "")));
      return files;
    }

    private static Set<String> texts(JsonNode array) {
      Set<String> texts = new HashSet<>();
      array.forEach(one -> texts.add(one.asText()));
      return texts;
    }
  }
}
