package zhixun.index.engine.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.util.BytesRef;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;
import zhixun.index.document.Fields;
import zhixun.index.document.StoredEvents;
import zhixun.index.engine.MergedStories;
import zhixun.index.engine.StoryArchive;

/** Reads whole events back from the two indexes. Thread-safe. */
final class LuceneArchive implements StoryArchive {
  private final SearcherManager articles;
  private final SearcherManager stories;

  LuceneArchive(SearcherManager articles, SearcherManager stories) {
    this.articles = articles;
    this.stories = stories;
  }

  @Override
  public List<Story> stories(LocalDate from, LocalDate to) {
    return Searchers.with(stories, s -> inRange(s, from.toEpochDay(), to.toEpochDay()));
  }

  private static List<Story> inRange(IndexSearcher searcher, long from, long to)
      throws IOException {
    int all = Math.max(1, searcher.getIndexReader().numDocs());
    var found = searcher.search(LongPoint.newRangeQuery(Fields.EVENT, from, to), all);
    StoredFields stored = searcher.storedFields();
    var out = new ArrayList<Story>();
    for (ScoreDoc hit : found.scoreDocs) {
      out.add(story(stored.document(hit.doc)));
    }
    out.sort(Comparator.comparing((Story s) -> s.eventDate().localDate()).thenComparing(Story::id));
    return List.copyOf(out);
  }

  @Override
  public Optional<Story> story(StoryId id) {
    return Searchers.with(stories, s -> MergedStories.follow(id, next -> lookUp(s, next)));
  }

  private static Optional<Story> lookUp(IndexSearcher searcher, StoryId id) {
    try {
      Searchers.Place place = Searchers.find(searcher, id.value());
      return place == null
          ? Optional.empty()
          : Optional.of(story(searcher.storedFields().document(place.globalDoc())));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("the index cannot be read", e);
    }
  }

  @Override
  public List<Assignment> assignments(List<ArticleId> ids) {
    return Searchers.with(articles, s -> assignments(s, ids));
  }

  private static List<Assignment> assignments(IndexSearcher searcher, List<ArticleId> ids)
      throws IOException {
    StoredFields stored = searcher.storedFields();
    var out = new ArrayList<Assignment>();
    for (ArticleId id : ids) {
      Searchers.Place place = Searchers.find(searcher, id.value());
      if (place != null) {
        Document document = stored.document(place.globalDoc());
        BytesRef json = bytes(document);
        String body = document.get(Fields.BODY);
        StoryId story = new StoryId(place.string(Fields.STORY_ID));
        out.add(StoredEvents.decode(array(json), body == null ? "" : body, story));
      }
    }
    return List.copyOf(out);
  }

  @Override
  public Optional<StoryId> storyOf(ArticleId article) {
    return Searchers.with(
        articles,
        s -> {
          Searchers.Place place = Searchers.find(s, article.value());
          return place == null
              ? Optional.empty()
              : Optional.of(new StoryId(place.string(Fields.STORY_ID)));
        });
  }

  private static Story story(Document document) {
    return StoredEvents.decodeStory(array(bytes(document)));
  }

  private static BytesRef bytes(Document document) {
    BytesRef value = document.getBinaryValue(Fields.EVENT_JSON);
    if (value == null) {
      throw new IllegalStateException("a document without its event: " + document);
    }
    return value;
  }

  private static byte[] array(BytesRef bytes) {
    return java.util.Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
  }
}
