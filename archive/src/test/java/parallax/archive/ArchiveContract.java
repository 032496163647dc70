package parallax.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Dossier;
import parallax.model.Published;
import parallax.model.Span;
import parallax.model.Story;
import parallax.model.StoryThread;

/// What every archive does, whatever it is kept in.
abstract class ArchiveContract {
  private static final AnnotatedArticle FIRST =
      Fixtures.bridge("a1", "The Gull", Fixtures.minute(6));
  private static final AnnotatedArticle SECOND = Fixtures.bridge("a2", "The Tern", Fixtures.day(7));
  private static final AnnotatedArticle UNDATED =
      Fixtures.bridge("a3", "The Gull", new Published.Unknown());
  private static final Story BRIDGE = story("s1", FIRST, SECOND);
  private static final StoryThread THREAD =
      new StoryThread(
          "t1",
          List.of("s1", "s2"),
          "the same mayor",
          List.of(new StoryThread.Link("s1", "s2", "the same mayor")));

  private Archive archive;

  Archive archive() {
    return archive;
  }

  /// Opens the archive that a test has, with what the test has kept in it.
  abstract Archive opened();

  /// Makes a place with nothing in it, where the next one is not such a place anyway.
  void makePlace() {}

  @BeforeEach
  void begin() {
    makePlace();
    archive = opened();
  }

  void open() {
    archive = opened();
  }

  @AfterEach
  void close() {
    archive.close();
  }

  void reopen() {
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
    archive.keep(new Placing(List.of(BRIDGE, story("s2", UNDATED)), Map.of()));
    archive.keep(List.of(THREAD));
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
    assertThat(archive.threadsOf("s2")).containsExactly(THREAD);
  }

  @Test
  void forgetsAStoryThatWasMerged() {
    fill();
    archive.keep(new Placing(List.of(story("s1", FIRST, SECOND, UNDATED)), Map.of("s2", "s1")));
    assertThat(archive.story("s2")).isEmpty();
    assertThat(archive.storyOf(UNDATED.id())).contains("s1");
    assertThat(archive.movedTo("s2")).contains("s1");
    archive.keep(List.<StoryThread>of());
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
    archive.keep(new Placing(List.of(story("s1", FIRST, SECOND, UNDATED)), Map.of("s2", "s1")));
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
    archive.keep(new Placing(List.of(story("s1", FIRST)), Map.of()));
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
  void findsOnlyWhereItIsToLook() {
    fill();
    assertThat(found(filter("The Tern", "", "", "", ""))).containsExactly("a2");
    assertThat(found(filter("", "2024-05-07", "", "", ""))).containsExactly("a2");
    assertThat(
            archive
                .search(
                    new SearchQuery("bridge", SearchQuery.Kind.ARTICLE, to(6), Optional.empty(), 9))
                .items())
        .extracting(hit -> hit.article().id().value())
        .containsExactly("a1");
    assertThat(found(filter("", "", "ana lovdal", "", ""))).containsExactly("a1", "a2", "a3");
    assertThat(found(filter("", "", "", "Tornes", ""))).isEmpty();
    assertThat(found(filter("", "", "", "", "s2"))).containsExactly("a3");
  }

  private static SearchQuery.Filter to(int day) {
    return new SearchQuery.Filter(
        Optional.empty(),
        Optional.empty(),
        Optional.of(LocalDate.of(2024, 5, day)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static SearchQuery.Filter filter(
      String outlet, String from, String speaker, String place, String story) {
    return new SearchQuery.Filter(
        given(outlet),
        given(from).map(LocalDate::parse),
        Optional.empty(),
        given(speaker),
        given(place),
        given(story));
  }

  private List<String> found(SearchQuery.Filter filter) {
    return archive
        .search(new SearchQuery("", SearchQuery.Kind.QUOTE, filter, Optional.empty(), 10))
        .items()
        .stream()
        .map(hit -> hit.article().id().value())
        .toList();
  }

  @Test
  void showsTheSentenceOfAnArticleThatHasTheWords() {
    fill();
    Hit hit = archive.search(search("cars", SearchQuery.Kind.ARTICLE)).items().getFirst();
    assertThat(hit.text()).isEqualTo("Some 40 cars waited on Monday.");
    assertThat(hit.span()).isEqualTo(Span.of(47, 77));
  }

  @Test
  void knowsWhoIsQuotedHowOften() {
    fill();
    assertThat(archive.speakers("lovd", Optional.empty(), 5).items())
        .containsExactly(new SpeakerSummary("Ana Løvdal", 3));
    assertThat(archive.speakers("100%_", Optional.empty(), 5).items()).isEmpty();
  }

  @Test
  void knowsOutletsAndWhatTheyShareAndAloneTell() {
    fill();
    archive.add(
        Fixtures.bridge("a4", "The Tern", Fixtures.day(8)),
        List.of(
            new Copy(
                FIRST.id(),
                new ArticleId("a4"),
                Copy.Kind.NEAR,
                0.8,
                Optional.of(FIRST.id()),
                List.of())),
        Placing.NONE);
    assertThat(archive.outlets())
        .containsExactly(new OutletSummary("The Gull", 2), new OutletSummary("The Tern", 2));
    assertThat(archive.sharedBy("The Tern", 5))
        .singleElement()
        .satisfies(
            shared -> {
              assertThat(shared.other()).contains("The Gull");
              assertThat(shared.from()).contains(FIRST.id());
            });
    assertThat(archive.sharedBy("The Gull", 5)).hasSize(1);
    archive.keep(Fixtures.dossier(BRIDGE, List.of(FIRST, SECOND)));
    assertThat(archive.onlyIn("The Gull", 5)).as("its point is told by both").isEmpty();
  }

  @Test
  void keepsWhatPersonsSayInOneSeriesWithTheArticles() {
    archive.add(FIRST);
    Ruled note = archive.keep(said(new Ruling.Noted(FIRST.id(), "ask the mayor")), Placing.NONE);
    archive.add(SECOND);
    reopen();
    List<Entry> all = new ArrayList<>();
    archive.since(0, all::add);
    assertThat(all)
        .containsExactly(new Entry.Came(1, FIRST), new Entry.Said(note), new Entry.Came(3, SECOND));
    all.clear();
    archive.since(2, all::add);
    assertThat(all).containsExactly(new Entry.Came(3, SECOND));
    assertThat(archive.last()).isEqualTo(3);
  }

  private static Ruled said(Ruling what) {
    return new Ruled(
        0,
        Instant.parse("2024-05-08T10:00:00Z"),
        "Jo",
        what,
        Ruled.Effect.of("", "said"),
        Optional.empty());
  }

  @Test
  void knowsWhatHoldsForAStoryWhereverItsArticlesGo() {
    fill();
    StoryVersion before = archive.version("s1").orElseThrow();
    archive.keep(Fixtures.dossier(BRIDGE, List.of(FIRST, SECOND)));
    Ruled note = archive.keep(said(new Ruling.Noted(SECOND.id(), "why Monday?")), Placing.NONE);
    assertThat(archive.dossier("s1")).as("what is said may change it").isEmpty();
    Ruled name =
        archive.keep(
            said(new Ruling.OneName(Optional.empty(), "Ana Løvdal", "the mayor")), Placing.NONE);
    assertThat(archive.inForce("s1")).containsExactly(note, name);
    assertThat(archive.inForce("s2")).containsExactly(name);
    assertThat(archive.version("s1")).isNotEqualTo(Optional.of(before));
    archive.keep(new Placing(List.of(story("s1", FIRST), story("s2", UNDATED, SECOND)), Map.of()));
    assertThat(archive.inForce("s1")).containsExactly(name);
    assertThat(archive.inForce("s2")).containsExactly(note, name);
    Ruled back = archive.keep(said(new Ruling.TakenBack(note.number())), Placing.NONE);
    assertThat(archive.inForce("s2")).containsExactly(name);
    assertThat(archive.ruling(note.number()).orElseThrow().undone()).contains(back.number());
    assertThat(archive.rulings(Optional.of("s2"), Optional.empty(), 9).items())
        .extracting(Ruled::number)
        .containsExactly(back.number(), name.number(), note.number());
    Page<Ruled> first = archive.rulings(Optional.empty(), Optional.empty(), 2);
    assertThat(archive.rulings(Optional.empty(), first.next(), 2).items()).hasSize(1);
  }

  /// A vector in the direction of one of its numbers, and a little in that of another.
  private static float[] towards(int first, int second) {
    float[] vector = new float[384];
    // Signs of all numbers count: those that say nothing are on either side of nothing.
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (i % 7 == first % 7 ? 1f : -1f) / 100;
    }
    vector[first] = 1;
    vector[second] = 0.5f;
    return vector;
  }

  /// Gives what waits a meaning: articles and what has cars in it one, all else another.
  private void encode() {
    Map<Long, float[]> meanings = new HashMap<>();
    for (Unencoded one : archive.unencoded(100)) {
      boolean isFirst = one.kind() == SearchQuery.Kind.ARTICLE || one.text().contains("cars");
      meanings.put(one.id(), isFirst ? towards(1, 2) : towards(10, 11));
    }
    archive.keepMeanings(meanings);
  }

  private List<Hit> near(int first, SearchQuery.Kind kind, SearchQuery.Filter filter) {
    return archive
        .near(towards(first, 2), new SearchQuery("", kind, filter, Optional.empty(), 10))
        .items();
  }

  @Test
  void findsByMeaning() {
    fill();
    assertThat(near(1, SearchQuery.Kind.POINT, SearchQuery.Filter.NONE)).isEmpty();
    archive.keep(Fixtures.dossier(BRIDGE, List.of(FIRST, SECOND)));
    assertThat(archive.unencoded(100))
        .extracting(Unencoded::text)
        .contains("Bridge to reopen, says The Gull")
        .contains("the bridge would reopen", "Some 40 cars waited on Monday.")
        .hasSize(7);
    encode();
    assertThat(archive.unencoded(100)).isEmpty();
    reopen();
    assertThat(near(1, SearchQuery.Kind.POINT, SearchQuery.Filter.NONE))
        .singleElement()
        .satisfies(hit -> assertThat(hit.text()).isEqualTo("Some 40 cars waited on Monday."));
    assertThat(near(10, SearchQuery.Kind.QUOTE, SearchQuery.Filter.NONE))
        .extracting(hit -> hit.article().id().value())
        .containsExactly("a1", "a2", "a3");
    assertThat(near(10, SearchQuery.Kind.QUOTE, filter("The Tern", "", "", "", "")))
        .extracting(hit -> hit.article().id().value())
        .containsExactly("a2");
    assertThat(near(1, SearchQuery.Kind.ARTICLE, SearchQuery.Filter.NONE))
        .hasSize(3)
        .first()
        .satisfies(
            hit -> {
              assertThat(hit.kind()).isEqualTo(SearchQuery.Kind.ARTICLE);
              assertThat(hit.text()).isNotEmpty();
            });
    assertThat(near(200, SearchQuery.Kind.ARTICLE, SearchQuery.Filter.NONE))
        .as("nothing is like it")
        .isEmpty();
  }

  @Test
  void ofWhatIsEquallyNearTheLongerIsShown() {
    fill();
    archive.keep(Fixtures.dossier(BRIDGE, List.of(FIRST, SECOND)));
    Map<Long, float[]> alike = new HashMap<>();
    for (Unencoded one : archive.unencoded(100)) {
      boolean whole = one.kind() == SearchQuery.Kind.ARTICLE;
      alike.put(one.id(), whole ? towards(1, 2) : towards(10, 11));
    }
    archive.keepMeanings(alike);
    assertThat(near(10, SearchQuery.Kind.ARTICLE, SearchQuery.Filter.NONE))
        .first()
        .satisfies(hit -> assertThat(hit.text()).isEqualTo("Some 40 cars waited on Monday."));
  }

  @Test
  void goesOnWithWhatIsFoundByMeaning() {
    fill();
    encode();
    var first = new SearchQuery("", SearchQuery.Kind.QUOTE, Optional.empty(), 2);
    Page<Hit> page = archive.near(towards(10, 2), first);
    assertThat(page.items()).hasSize(2);
    var next = new SearchQuery("", SearchQuery.Kind.QUOTE, page.next(), 2);
    assertThat(archive.near(towards(10, 2), next).items()).hasSize(1);
    assertThat(archive.near(towards(10, 2), next).next()).isEmpty();
    assertThatThrownBy(() -> archive.near(new float[3], first))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 numbers");
  }

  @Test
  void findsByMeaningWhatIsThereNow() {
    fill();
    archive.keep(Fixtures.dossier(BRIDGE, List.of(FIRST, SECOND)));
    long waiting = archive.unencoded(100).getLast().id();
    encode();
    assertThat(near(1, SearchQuery.Kind.POINT, SearchQuery.Filter.NONE)).hasSize(1);
    archive.keep(new Placing(List.of(story("s1", FIRST)), Map.of()));
    assertThat(near(1, SearchQuery.Kind.POINT, SearchQuery.Filter.NONE))
        .as("the story has no dossier now")
        .isEmpty();
    archive.keepMeanings(Map.of(waiting, towards(1, 2)));
    assertThat(near(1, SearchQuery.Kind.POINT, SearchQuery.Filter.NONE)).isEmpty();
    archive.forgetDerived();
    assertThat(near(10, SearchQuery.Kind.QUOTE, SearchQuery.Filter.NONE)).isEmpty();
    assertThat(archive.unencoded(100)).hasSize(6);
    encode();
    assertThat(near(10, SearchQuery.Kind.QUOTE, SearchQuery.Filter.NONE)).hasSize(3);
  }

  @Test
  void keepsWhatSentencesMean() {
    Map<Span, float[]> sentences = Map.of(Span.of(0, 9), towards(3, 4));
    archive.add(FIRST, List.of(), Placing.NONE, Optional.of(sentences));
    archive.add(SECOND);
    reopen();
    assertThat(archive.sentences(FIRST.id()).orElseThrow())
        .hasEntrySatisfying(
            Span.of(0, 9), vector -> assertThat(vector[3]).isEqualTo(2 * vector[4], within(0.01f)))
        .hasSize(1);
    assertThat(archive.sentences(SECOND.id())).isEmpty();
    archive.keepSentences(SECOND.id(), sentences);
    archive.keepSentences(UNDATED.id(), sentences);
    archive.forgetDerived();
    assertThat(archive.sentences(SECOND.id())).isPresent();
    assertThat(archive.sentences(UNDATED.id())).as("it is not kept itself").isEmpty();
    archive.replace(FIRST, Optional.empty());
    assertThat(archive.sentences(FIRST.id())).as("there may be other sentences now").isEmpty();
  }

  @Test
  void keepsTheGroupersStateWhole() {
    assertThat(archive.grouping((through, in) -> through)).isEmpty();
    byte[] state = new byte[9 << 20];
    new Random(7).nextBytes(state);
    archive.keepGrouping(1, out -> out.write(new byte[] {1, 2, 3}));
    archive.keepGrouping(5, out -> out.write(state));
    reopen();
    assertThat(archive.grouping((through, in) -> through)).contains(5L);
    assertThat(archive.grouping((_, in) -> Arrays.equals(in.readAllBytes(), state))).contains(true);
  }

  @Test
  void canMakeEverythingDerivedAnew() {
    fill();
    archive.keep(said(new Ruling.Noted(FIRST.id(), "ask")), Placing.NONE);
    archive.forgetDerived();
    assertThat(archive.size()).isEqualTo(3);
    assertThat(archive.stories()).isEmpty();
    assertThat(archive.last()).isEqualTo(4);
    assertThat(archive.search(search("lovdal", SearchQuery.Kind.QUOTE)).items()).hasSize(3);
    archive.replace(FIRST, Optional.empty());
    assertThat(archive.search(search("lovdal", SearchQuery.Kind.QUOTE)).items()).hasSize(3);
    assertThat(archive.speakers("", Optional.empty(), 5).items())
        .containsExactly(new SpeakerSummary("Ana Løvdal", 3));
  }
}
