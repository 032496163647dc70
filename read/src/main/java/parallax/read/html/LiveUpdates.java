package parallax.read.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The entries of a live blog as its structured data tells them (schema.org `liveBlogUpdate`),
/// where scripts are to show them and the page does not.
final class LiveUpdates {
  private static final Pattern MOMENT =
      Pattern.compile("^([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-2][0-9]:[0-5][0-9])");

  /// By so many letters a text is found on the page.
  private static final int LETTERS = 60;

  private LiveUpdates() {}

  /// One entry.
  ///
  /// @param moment as the data gives it
  /// @param paragraphs its text
  record Update(Optional<String> moment, Optional<String> headline, List<String> paragraphs) {
    Update {
      paragraphs = List.copyOf(paragraphs);
    }

    private Optional<String> day() {
      return moment.map(MOMENT::matcher).filter(Matcher::find).map(found -> found.group(1));
    }

    private Optional<String> clock() {
      return moment.map(MOMENT::matcher).filter(Matcher::find).map(found -> found.group(2));
    }

    private String letters() {
      return BlockFeatures.letters(String.join(" ", paragraphs), LETTERS);
    }
  }

  /// What the page shows beside the entries, then the entries, in the order in which the page shows
  /// those that it does.
  static List<String> text(List<Update> updates, List<String> shown, Layout layout) {
    List<String> text = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Update update : updates) {
      update.headline().ifPresent(headline -> told.add(BlockFeatures.letters(headline, LETTERS)));
      update.paragraphs().forEach(p -> told.add(BlockFeatures.letters(p, LETTERS)));
    }
    shown.stream()
        .filter(p -> !told.contains(BlockFeatures.letters(p, LETTERS)))
        .forEach(text::add);
    long days = updates.stream().flatMap(update -> update.day().stream()).distinct().count();
    for (Update update : inOrderOfPage(updates, layout)) {
      update
          .clock()
          .map(clock -> days > 1 ? update.day().orElseThrow() + " " + clock : clock)
          .ifPresent(text::add);
      update
          .headline()
          .filter(
              headline -> !update.letters().startsWith(BlockFeatures.letters(headline, LETTERS)))
          .ifPresent(text::add);
      text.addAll(update.paragraphs());
    }
    return text;
  }

  private record Placed(Update update, int block) {}

  /// What the page does not show stays behind the entry that it stands behind in the data.
  private static List<Update> inOrderOfPage(List<Update> updates, Layout layout) {
    Map<String, Integer> blocks = new HashMap<>();
    for (int i = 0; i < layout.blocks.size(); i++) {
      blocks.putIfAbsent(BlockFeatures.letters(layout.blocks.get(i).text(), LETTERS), i);
    }
    List<Placed> placed = new ArrayList<>();
    int last = -1;
    for (Update update : updates) {
      String start = BlockFeatures.letters(update.paragraphs().getFirst(), LETTERS);
      last = blocks.getOrDefault(start, last);
      placed.add(new Placed(update, last));
    }
    return placed.stream()
        .sorted(Comparator.comparingInt(Placed::block))
        .map(Placed::update)
        .toList();
  }
}
