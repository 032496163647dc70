package parallax.server;

import java.util.List;
import parallax.archive.Archive;
import parallax.follow.Taking;
import parallax.follow.alert.Alerts;
import parallax.follow.alert.Links;
import parallax.follow.alert.Notifier;
import parallax.follow.watch.Feeds;
import parallax.follow.watch.Watcher;
import parallax.pipeline.Pipeline;
import parallax.read.web.Sender;

/// What a server does by itself while it runs: looks at what is followed, and tells who asked.
final class Following implements AutoCloseable {
  private final List<Thread> threads;

  private Following(List<Thread> threads) {
    this.threads = threads;
  }

  static Following start(
      Archive archive, Pipeline pipeline, Taking taking, ServerOptions options, Links links) {
    Outward outward = options.outward();
    var watcher =
        new Watcher(Feeds.in(options.beside()), pipeline, taking, options.clock(), _ -> {});
    var posts =
        new Notifier.Posts(new Sender(outward.web()), outward.mail(), links, options.clock());
    var notifier = new Notifier(Alerts.in(options.beside()), archive, posts, _ -> {});
    return new Following(
        List.of(
            Thread.ofVirtual().name("watching").start(watcher::run),
            Thread.ofVirtual().name("alerting").start(notifier::run)));
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
