package zhixun.index.engine.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;
import zhixun.index.document.ArticleDocument;
import zhixun.index.document.Fields;
import zhixun.index.document.StoredEvents;
import zhixun.index.document.StoryDocument;
import zhixun.index.document.StoryValues;
import zhixun.index.engine.IndexFeed;

/**
 * The write side: one Lucene index of articles, sorted newest first, and one of stories. Both take
 * upserts by id, so the order of their Lucene commits does not matter. Thread-safe.
 */
final class LuceneStore implements IndexFeed, Closeable {
  private static final double ARTICLES_BUFFER_MB = 64;
  private static final double STORIES_BUFFER_MB = 8;

  private final IndexWriter articles;
  private final IndexWriter stories;
  private final SearcherManager articleSearchers;
  private final SearcherManager storySearchers;

  /** What searchers cannot tell yet: written since the last refresh began, and before that. */
  private Map<ArticleId, Written> fresh = new HashMap<>();

  private Map<ArticleId, Written> refreshing = Map.of();

  private record Written(long content, StoryId story) {}

  LuceneStore(IndexFolders folders, Analyzer analyzer, IndexFormat format) throws IOException {
    IndexWriterConfig sorted = config(analyzer, ARTICLES_BUFFER_MB);
    sorted.setIndexSort(new Sort(new SortField(Fields.TIME, SortField.Type.LONG, true)));
    articles = new IndexWriter(folders.articles(), sorted);
    stories = new IndexWriter(folders.stories(), config(analyzer, STORIES_BUFFER_MB));
    articles.setLiveCommitData(format.entries(), false);
    articleSearchers = new SearcherManager(articles, new PlainSearchers());
    storySearchers = new SearcherManager(stories, new PlainSearchers());
  }

  private static IndexWriterConfig config(Analyzer analyzer, double bufferMb) {
    var config = new IndexWriterConfig(analyzer);
    config.setMergeScheduler(new BackgroundMerges());
    config.setRAMBufferSizeMB(bufferMb);
    config.setSimilarity(PlainSearchers.SIMILARITY);
    return config;
  }

  SearcherManager articleSearchers() {
    return articleSearchers;
  }

  SearcherManager storySearchers() {
    return storySearchers;
  }

  @Override
  public synchronized void upsert(Assignment assignment) {
    long content = StoredEvents.contentHash(assignment.classified());
    Written standing = standing(assignment.id());
    if (standing == null || standing.content() != content) {
      Document document = ArticleDocument.of(assignment);
      write(() -> articles.updateDocument(idTerm(assignment.id().value()), document));
    } else if (!standing.story().equals(assignment.story())) {
      move(assignment.id(), assignment.story());
    }
    fresh.put(assignment.id(), new Written(content, assignment.story()));
  }

  @Override
  public synchronized void story(Story story) {
    Document document = StoryDocument.of(story);
    write(() -> stories.updateDocument(idTerm(story.id().value()), document));
    StoryId merged = story.mergedInto();
    StoryId home = merged == null ? story.id() : merged;
    for (Story.Member member : story.members()) {
      Written standing = standing(member.article());
      boolean holds = standing != null && (merged == null || standing.story().equals(story.id()));
      if (standing != null && holds && !standing.story().equals(home)) {
        move(member.article(), home);
        fresh.put(member.article(), new Written(standing.content(), home));
      }
    }
  }

  @Override
  public void checkpoint() {
    write(articles::commit);
    write(stories::commit);
  }

  @Override
  public void refresh() {
    beginRefresh();
    try {
      storySearchers.maybeRefreshBlocking();
      articleSearchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be refreshed", e);
    }
    endRefresh();
  }

  private synchronized void beginRefresh() {
    var all = new HashMap<>(refreshing);
    all.putAll(fresh);
    refreshing = all;
    fresh = new HashMap<>();
  }

  private synchronized void endRefresh() {
    refreshing = Map.of();
  }

  @Override
  public void close() throws IOException {
    articleSearchers.close();
    storySearchers.close();
    articles.close();
    stories.close();
  }

  private void move(ArticleId article, StoryId story) {
    Field[] values = StoryValues.of(story).toArray(Field[]::new);
    write(() -> articles.updateDocValues(idTerm(article.value()), values));
  }

  private @Nullable Written standing(ArticleId article) {
    Written written = fresh.getOrDefault(article, refreshing.get(article));
    return written != null
        ? written
        : Searchers.with(articleSearchers, s -> stored(s, article)).orElse(null);
  }

  private static Optional<Written> stored(IndexSearcher searcher, ArticleId article)
      throws IOException {
    Searchers.Place place = Searchers.find(searcher, article.value());
    return place == null
        ? Optional.empty()
        : Optional.of(
            new Written(place.number(Fields.CONTENT), new StoryId(place.string(Fields.STORY_ID))));
  }

  private static Term idTerm(String id) {
    return new Term(Fields.ID, id);
  }

  /** A call on a Lucene writer; its answer, a sequence number, says nothing to us. */
  @FunctionalInterface
  private interface Write {
    long run() throws IOException;
  }

  private static void write(Write write) {
    try {
      write.run();
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be written", e);
    }
  }
}
