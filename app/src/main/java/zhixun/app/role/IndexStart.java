package zhixun.app.role;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhixun.app.runner.Cluster;
import zhixun.app.runner.Groups;
import zhixun.contract.text.Segmenter;
import zhixun.contract.topic.Topic;
import zhixun.contract.topic.Topics;
import zhixun.index.engine.lucene.LuceneEngine;

/**
 * Opens the index and sees that it and the committed offsets belong together: Kafka is the truth,
 * Lucene is a view. An empty index is filled from the beginning, and so is one whose offsets lie
 * beyond the log's end (the log was lost or replaced).
 */
final class IndexStart {
  private static final Logger LOG = LoggerFactory.getLogger(IndexStart.class);
  private static final Map<String, Topic<?>> GROUPS =
      Map.of(Role.INDEX.roleName(), Topics.ASSIGNMENTS, "index-stories", Topics.STORIES);

  private IndexStart() {}

  static LuceneEngine open(DataFolder data, Cluster cluster, Segmenter segmenter)
      throws IOException {
    try (var groups = new Groups(cluster)) {
      if (beyondTheLog(groups)) {
        LOG.warn("已提交的位置超出日志末尾（日志丢失或被替换）：删除索引，从日志重建。");
        Folders.delete(data.index());
      }
      if (LuceneEngine.isOutdated(data.index())) {
        LOG.warn("The index was written by an older version: it is rebuilt from the log.");
        Folders.delete(data.index());
      }
      LuceneEngine engine = LuceneEngine.open(data.index(), segmenter);
      if (engine.size() == 0) {
        GROUPS.forEach(groups::reset);
      }
      return engine;
    }
  }

  private static boolean beyondTheLog(Groups groups) {
    return GROUPS.entrySet().stream()
        .anyMatch(g -> groups.standing(g.getKey(), g.getValue()).beyondTheLog());
  }

  static Runnable closing(LuceneEngine engine) {
    return () -> {
      try {
        engine.close();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot close the index", e);
      }
    };
  }
}
