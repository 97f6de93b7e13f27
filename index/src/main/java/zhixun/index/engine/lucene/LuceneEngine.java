package zhixun.index.engine.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;
import zhixun.contract.text.Segmenter;
import zhixun.index.analysis.Analyzers;
import zhixun.index.engine.IndexFeed;
import zhixun.index.engine.SearchEngine;
import zhixun.index.engine.SearchHits;
import zhixun.index.engine.SearchRequest;
import zhixun.index.engine.StoryArchive;

/**
 * The embedded engine, whole: feed, search and archive over two Lucene indexes in one folder.
 * Thread-safe. One process at a time may open a folder for writing; any number may read it.
 */
public final class LuceneEngine implements IndexFeed, SearchEngine, StoryArchive, Closeable {
  private static final Duration REFRESH = Duration.ofMillis(200);

  private final IndexFolders folders;
  private final @Nullable LuceneStore store;
  private final SearcherManager articles;
  private final SearcherManager stories;
  private final LuceneSearch search;
  private final LuceneArchive archive;
  private @Nullable Refresher refresher;

  private LuceneEngine(
      IndexFolders folders,
      @Nullable LuceneStore store,
      SearcherManager articles,
      SearcherManager stories) {
    this.folders = folders;
    this.store = store;
    this.articles = articles;
    this.stories = stories;
    this.search = new LuceneSearch(articles, RankingWeights.DEFAULT);
    this.archive = new LuceneArchive(articles, stories);
  }

  /**
   * Whether the folder holds an index that was written in another way than this engine's, so that
   * searches would miss what stands in it: it must be filled anew.
   */
  public static boolean isOutdated(Path folder) throws IOException {
    try (IndexFolders folders = IndexFolders.in(folder)) {
      return DirectoryReader.indexExists(folders.articles())
          && !IndexFormat.read(folders.articles()).isCurrent();
    }
  }

  /** Opens or creates the index in {@code folder}; what is written is found 200 ms later. */
  public static LuceneEngine open(Path folder, Segmenter segmenter) throws IOException {
    LuceneEngine engine = writing(IndexFolders.in(folder), segmenter);
    engine.refresher = new Refresher(engine, REFRESH);
    return engine;
  }

  /** A throw-away index for batch commands and tests: {@link #refresh} makes writes visible. */
  public static LuceneEngine inMemory(Segmenter segmenter) throws IOException {
    return writing(IndexFolders.inMemory(), segmenter);
  }

  /**
   * Opens what another process may be writing; it sees the last Lucene commit at each {@link
   * #refresh}.
   *
   * @throws NoSuchFileException naming the folder, if it holds no index or an outdated one
   */
  public static LuceneEngine readOnly(Path folder) throws IOException {
    IndexFolders folders = IndexFolders.in(folder);
    if (!DirectoryReader.indexExists(folders.articles())
        || !DirectoryReader.indexExists(folders.stories())
        || !IndexFormat.read(folders.articles()).isCurrent()) {
      folders.close();
      throw new NoSuchFileException(folder.toString());
    }
    var articles = new SearcherManager(folders.articles(), new PlainSearchers());
    var stories = new SearcherManager(folders.stories(), new PlainSearchers());
    return new LuceneEngine(folders, null, articles, stories);
  }

  private static LuceneEngine writing(IndexFolders folders, Segmenter segmenter)
      throws IOException {
    var format = IndexFormat.of(segmenter);
    var store = new LuceneStore(folders, Analyzers.of(segmenter), format);
    return new LuceneEngine(folders, store, store.articleSearchers(), store.storySearchers());
  }

  @Override
  public void upsert(Assignment assignment) {
    store().upsert(assignment);
  }

  @Override
  public void story(Story story) {
    store().story(story);
  }

  @Override
  public void checkpoint() {
    store().checkpoint();
  }

  @Override
  public void refresh() {
    if (store != null) {
      store.refresh();
      return;
    }
    try {
      stories.maybeRefreshBlocking();
      articles.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be refreshed", e);
    }
  }

  @Override
  public SearchHits search(SearchRequest request) {
    return search.search(request);
  }

  @Override
  public String explain(SearchRequest request, ArticleId article) {
    return search.explain(request, article);
  }

  @Override
  public long frequency(String phrase) {
    return search.frequency(phrase);
  }

  @Override
  public long size() {
    return search.size();
  }

  @Override
  public List<Story> stories(LocalDate from, LocalDate to) {
    return archive.stories(from, to);
  }

  @Override
  public Optional<Story> story(StoryId id) {
    return archive.story(id);
  }

  @Override
  public List<Assignment> assignments(List<ArticleId> ids) {
    return archive.assignments(ids);
  }

  @Override
  public Optional<StoryId> storyOf(ArticleId article) {
    return archive.storyOf(article);
  }

  /** Makes all writes durable first. */
  @Override
  public void close() throws IOException {
    if (refresher != null) {
      refresher.close();
    }
    if (store != null) {
      store.checkpoint();
      store.close();
    } else {
      articles.close();
      stories.close();
    }
    folders.close();
  }

  private LuceneStore store() {
    if (store == null) {
      throw new IllegalStateException("the index was opened for reading only");
    }
    if (refresher != null) {
      refresher.requireAlive();
    }
    return store;
  }
}
