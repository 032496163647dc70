package parallax.group;

import java.nio.file.Path;

/// A process that takes planted news into a store and says after each article that it has it.
/// Made to be killed.
final class StoreWriter {

  private StoreWriter() {}

  /// @param arguments folder, articles, log length in bytes
  public static void main(String[] arguments) throws Exception {
    PlantedNews news = GroupingStoreTest.NEWS;
    int articles = Integer.parseInt(arguments[1]);
    try (GroupingStore store =
        GroupingStore.open(
            Path.of(arguments[0]),
            GroupingStoreTest.WITHOUT_MEANING,
            Long.parseLong(arguments[2]))) {
      for (int i = 0; i < articles; i++) {
        store.add(news.article(i));
        if (i == GroupingStoreTest.CORRECTED_AFTER) {
          store.correct(GroupingStoreTest.CORRECTION);
        }
        System.out.println(i);
        System.out.flush();
      }
    }
  }
}
