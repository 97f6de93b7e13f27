package zhixun.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import zhixun.classify.ArticleClassifier;
import zhixun.classify.segment.HanlpSegmenter;
import zhixun.classify.story.StorySettings;
import zhixun.classify.story.StoryStage;
import zhixun.classify.term.Dictionary;
import zhixun.contract.event.Arrival;
import zhixun.contract.item.ItemReader;
import zhixun.index.engine.MemoryStoryArchive;

/** Takes an item file through classification and grouping into an archive, in memory. */
final class DigestItems {
  private final String in;
  private final PrintWriter err;

  DigestItems(String in, PrintWriter err) {
    this.in = in;
    this.err = err;
  }

  /** Reads, classifies and groups every item; the number of readable ones. */
  int read(MemoryStoryArchive archive) throws IOException {
    Dictionary dictionary = Dictionary.load();
    ArticleClassifier classifier = ArticleClassifier.of(dictionary);
    var stories =
        new StoryStage(
            new HanlpSegmenter(dictionary), archive::add, archive::add, StorySettings.DEFAULT);
    int readable = 0;
    try (ItemReader reader = ItemReader.open(in)) {
      for (var line = reader.next(); line != null; line = reader.next()) {
        switch (line) {
          case ItemReader.Line.Read read -> readable += take(read, classifier, stories) ? 1 : 0;
          case ItemReader.Line.Unreadable bad -> report(bad.number(), bad.cause());
        }
      }
    }
    return readable;
  }

  private boolean take(
      ItemReader.Line.Read line, ArticleClassifier classifier, StoryStage stories) {
    try {
      var article = line.item().toArticle(Instant.EPOCH, Arrival.IMPORT);
      stories.process(classifier.classify(article));
      return true;
    } catch (IllegalArgumentException e) {
      report(line.number(), String.valueOf(e.getMessage()));
      return false;
    }
  }

  private void report(long number, String cause) {
    err.println(in + " 第 " + number + " 行：" + cause);
  }
}
