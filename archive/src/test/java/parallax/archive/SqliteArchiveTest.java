package parallax.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Dossier;
import parallax.model.Published;
import parallax.model.Story;
import parallax.model.StoryThread;

class SqliteArchiveTest {
  private static final AnnotatedArticle FIRST =
      Fixtures.bridge("a1", "The Gull", Fixtures.minute(6));
  private static final AnnotatedArticle SECOND = Fixtures.bridge("a2", "The Tern", Fixtures.day(7));
  private static final AnnotatedArticle UNDATED =
      Fixtures.bridge("a3", "The Gull", new Published.Unknown());
  private static final Story BRIDGE = story("s1", FIRST, SECOND);

  @TempDir private Path folder;
  private SqliteArchive archive;

  @BeforeEach
  void open() {
    archive = SqliteArchive.open(folder);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private void reopen() {
    archive.close();
    open();
  }

  private static Story story(String id, AnnotatedArticle... articles) {
    return new Story(id, List.of(articles).stream().map(AnnotatedArticle::id).toList());
  }

  private void fill() {
    archive.add(FIRST);
    archive.add(SECOND);
    archive.add(UNDATED);
    archive.keep(
        List.of(BRIDGE, story("s2", UNDATED)),
        List.of(),
        List.of(new StoryThread("t1", List.of("s1", "s2"), "the same mayor")));
  }

  private static SearchQuery search(String words, SearchQuery.Kind kind) {
    return new SearchQuery(words, kind, Optional.empty(), 10);
  }

  @Test
  void keepsArticlesAcrossRestarts() {
    assertThat(archive.add(FIRST)).isTrue();
    assertThat(archive.add(SECOND)).isTrue();
    reopen();
    assertThat(archive.article(FIRST.id())).contains(FIRST);
    assertThat(archive.size()).isEqualTo(2);
    List<AnnotatedArticle> all = new ArrayList<>();
    archive.each(all::add);
    assertThat(all).containsExactly(FIRST, SECOND);
  }

  @Test
  void keepsAnArticleOnce() {
    archive.add(FIRST);
    assertThat(archive.add(FIRST)).isFalse();
    assertThat(archive.size()).isEqualTo(1);
    assertThat(archive.search(search("bridge", SearchQuery.Kind.ARTICLE)).items()).hasSize(1);
  }

  @Test
  void knowsWhichStoryAnArticleIsIn() {
    fill();
    reopen();
    assertThat(archive.storyOf(SECOND.id())).contains("s1");
    assertThat(archive.storyOf(new ArticleId("none"))).isEmpty();
    assertThat(archive.story("s1")).contains(BRIDGE);
    assertThat(archive.stories()).containsExactly(BRIDGE, story("s2", UNDATED));
    assertThat(archive.threadsOf("s2"))
        .containsExactly(new StoryThread("t1", List.of("s1", "s2"), "the same mayor"));
  }

  @Test
  void forgetsAStoryThatWasMerged() {
    fill();
    archive.keep(List.of(story("s1", FIRST, SECOND, UNDATED)), List.of("s2"), List.of());
    assertThat(archive.story("s2")).isEmpty();
    assertThat(archive.storyOf(UNDATED.id())).contains("s1");
    assertThat(archive.threadsOf("s1")).isEmpty();
  }

  @Test
  void listsStoriesNewestFirstAndUndatedOnesLast() {
    fill();
    List<StorySummary> all = archive.stories(StoryQuery.newest(10)).items();
    assertThat(all).extracting(StorySummary::id).containsExactly("s1", "s2");
    assertThat(all.getFirst().articles()).isEqualTo(2);
    assertThat(all.getFirst().outlets()).isEqualTo(2);
    assertThat(all.getFirst().title()).isEmpty();
    assertThat(all.getFirst().differences()).isEmpty();
  }

  @Test
  void goesOnWhereAPageEnded() {
    fill();
    Page<StorySummary> page = archive.stories(StoryQuery.newest(1));
    assertThat(page.items()).extracting(StorySummary::id).containsExactly("s1");
    Page<StorySummary> rest =
        archive.stories(
            new StoryQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                page.next(),
                1));
    assertThat(rest.items()).extracting(StorySummary::id).containsExactly("s2");
    assertThat(rest.next()).isEmpty();
  }

  @Test
  void findsStoriesByDayOutletAndWords() {
    fill();
    assertThat(ids(query("2024-05-07", "", "", ""))).containsExactly("s1");
    assertThat(ids(query("2024-05-08", "", "", ""))).isEmpty();
    assertThat(ids(query("", "2024-05-06", "", ""))).isEmpty();
    assertThat(ids(query("", "2024-05-07", "", ""))).containsExactly("s1");
    assertThat(ids(query("", "", "a3", ""))).containsExactly("s2");
    assertThat(ids(query("", "", "", "The Tern"))).containsExactly("s1");
    assertThat(ids(query("", "", "", "The Auk"))).isEmpty();
  }

  private List<String> ids(StoryQuery query) {
    return archive.stories(query).items().stream().map(StorySummary::id).toList();
  }

  private static StoryQuery query(String from, String to, String words, String outlet) {
    return new StoryQuery(
        given(from).map(LocalDate::parse),
        given(to).map(LocalDate::parse),
        given(words),
        given(outlet),
        Optional.empty(),
        10);
  }

  private static Optional<String> given(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  @Test
  void keepsADossierUntilItsStoryChanges() {
    fill();
    Dossier dossier = Fixtures.dossier(BRIDGE, List.of(FIRST, SECOND));
    assertThat(archive.stale()).containsExactly("s1", "s2");
    archive.keep(dossier);
    reopen();
    assertThat(archive.dossier("s1")).contains(dossier);
    assertThat(archive.stale()).containsExactly("s2");
    StorySummary listed = archive.stories(StoryQuery.newest(1)).items().getFirst();
    assertThat(listed.title()).contains("Bridge to reopen");
    assertThat(listed.date()).contains("2024-05-06");
    assertThat(listed.differences()).contains(1);
    archive.keep(List.of(story("s1", FIRST, SECOND, UNDATED)), List.of("s2"), List.of());
    assertThat(archive.dossier("s1")).isEmpty();
    archive.keep(dossier);
    assertThat(archive.dossier("s1")).as("made of the articles it had").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lovdal", "LØVDAL", "\"would reopen\"", "bridge AND", "reopen*", "(bridge"})
  void findsQuotesWhateverSomebodyTypes(String words) {
    fill();
    boolean found = !archive.search(search(words, SearchQuery.Kind.QUOTE)).items().isEmpty();
    assertThat(found).isEqualTo(!words.contains("AND"));
  }

  @Test
  void findsFiguresAndPointsWithTheirWords() {
    fill();
    archive.keep(Fixtures.dossier(BRIDGE, List.of(FIRST, SECOND)));
    assertThat(archive.search(search("cars", SearchQuery.Kind.FIGURE)).items())
        .extracting(Hit::text)
        .containsOnly("40");
    assertThat(archive.search(search("cars waited", SearchQuery.Kind.POINT)).items())
        .extracting(Hit::text)
        .containsExactly("Some 40 cars waited on Monday.");
    archive.keep(List.of(story("s1", FIRST)), List.of(), List.of());
    assertThat(archive.search(search("cars", SearchQuery.Kind.POINT)).items()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "…", "\"\"", "*", "NEAR("})
  void findsNothingForNoWords(String words) {
    fill();
    assertThat(archive.search(search(words, SearchQuery.Kind.ARTICLE)).items()).isEmpty();
  }

  @Test
  void findsWhatASpeakerSaysWhateverTheSpelling() {
    fill();
    Page<Hit> quotes = archive.quotesOf("ANA LOVDAL", Optional.empty(), 2);
    assertThat(quotes.items()).extracting(Hit::text).containsOnly("the bridge would reopen");
    assertThat(quotes.items()).hasSize(2);
    assertThat(archive.quotesOf("Ana Løvdal", quotes.next(), 2).items()).hasSize(1);
  }

  @Test
  void refusesACursorThatItNeverGave() {
    assertThatThrownBy(
            () ->
                archive.stories(
                    new StoryQuery(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("x'; DROP TABLE article"),
                        1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no cursor");
  }

  @Test
  void refusesASecondProcessInTheSameFolder() {
    assertThatThrownBy(() -> SqliteArchive.open(folder))
        .isInstanceOf(DamagedArchive.class)
        .hasMessageContaining("in use");
  }

  @Test
  void refusesAnArchiveOfANewerVersion() throws SQLException {
    archive.close();
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("archive.db"));
        Statement statement = c.createStatement()) {
      statement.executeUpdate("PRAGMA user_version = 99");
    }
    assertThatThrownBy(() -> SqliteArchive.open(folder))
        .isInstanceOf(DamagedArchive.class)
        .hasMessageContaining("newer Parallax");
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("archive.db"));
        Statement statement = c.createStatement()) {
      statement.executeUpdate("PRAGMA user_version = 1");
    }
    open();
  }

  @Test
  void refusesAFileThatIsNoArchive(@TempDir Path other) throws IOException {
    Files.writeString(other.resolve("archive.db"), "not a database, but long enough".repeat(50));
    assertThatThrownBy(() -> SqliteArchive.open(other))
        .isInstanceOf(DamagedArchive.class)
        .hasMessageContaining("archive.db");
  }
}
