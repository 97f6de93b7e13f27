package zhixun.index.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.StoryId;
import zhixun.index.document.Fields;
import zhixun.index.engine.SearchEngine;
import zhixun.index.engine.SearchHits;
import zhixun.index.engine.SearchRequest;
import zhixun.index.engine.SearchRequest.Group;

/** Searches the index of articles. Thread-safe. */
final class LuceneSearch implements SearchEngine {
  /** An event is told by so many articles at most, mostly: enough to fill a page of events. */
  private static final int GROUPED = 3;

  private static final int MIN_SORTED = 150;

  /** With fewer hits than this that hold all concepts, those that miss one are hits too. */
  private static final int ENOUGH = 30;

  private final SearcherManager articles;
  private final RankingWeights weights;

  LuceneSearch(SearcherManager articles, RankingWeights weights) {
    this.articles = articles;
    this.weights = weights;
  }

  /** An ordered candidate; the score is 0 where the order is not by relevance. */
  private record Candidate(int doc, double score) {}

  @Override
  public SearchHits search(SearchRequest request) {
    return Searchers.with(articles, s -> search(s, request));
  }

  private SearchHits search(IndexSearcher searcher, SearchRequest request) throws IOException {
    RankedQuery query = RankedQuery.of(request);
    int taken = Cursor.parse(request.cursor()).map(Cursor::taken).orElse(0);
    int wanted = taken + request.size();
    var terms = new IndexTerms(searcher.getIndexReader());
    Matches matches = matches(searcher, terms, query);
    List<Candidate> ordered = ordered(terms, query, request, matches, wanted * GROUPED);
    Page page = page(searcher, request, ordered);
    var counts = new FacetCounter(request).count(matches);
    return new SearchHits(
        matches.rule().total(), page.hits(), counts.facets(), counts.histogram(), page.next());
  }

  private Matches matches(IndexSearcher searcher, IndexTerms terms, RankedQuery query)
      throws IOException {
    List<Holdings> scanned = ConceptScan.of(searcher, terms, query, weights);
    return Matches.of(scanned, query.required().size(), ENOUGH);
  }

  private List<Candidate> ordered(
      IndexTerms terms, RankedQuery query, SearchRequest request, Matches matches, int wanted)
      throws IOException {
    var out = new ArrayList<Candidate>();
    if (request.sort() == SearchRequest.Sort.RELEVANCE && !query.required().isEmpty()) {
      for (var r : new ConceptRanker(terms, query, weights).rank(matches, wanted)) {
        out.add(
            new Candidate(matches.leaves().get(r.leaf()).context().docBase + r.doc(), r.score()));
      }
    } else {
      for (int doc : new ValueOrder(request.sort()).first(matches, Math.max(MIN_SORTED, wanted))) {
        out.add(new Candidate(doc, 0));
      }
    }
    return out;
  }

  private record Page(List<SearchHits.Hit> hits, @Nullable String next) {}

  /** Folds each group into its first member and cuts out the page asked for. */
  private static Page page(IndexSearcher searcher, SearchRequest request, List<Candidate> ordered)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    var byGroup = new HashMap<Long, Integer>();
    var firsts = new ArrayList<Candidate>();
    var others = new ArrayList<Integer>();
    String field = request.group() == Group.STORY ? Fields.STORY : Fields.TITLE_KEY;
    for (Candidate candidate : ordered) {
      long group = place(leaves, candidate.doc()).number(field);
      Integer known = byGroup.putIfAbsent(group, firsts.size());
      if (known == null) {
        firsts.add(candidate);
        others.add(0);
      } else {
        others.set(known, others.get(known) + 1);
      }
    }
    return cut(leaves, request, firsts, others);
  }

  private static Page cut(
      List<LeafReaderContext> leaves,
      SearchRequest request,
      List<Candidate> firsts,
      List<Integer> others)
      throws IOException {
    int from = start(leaves, request, firsts);
    int to = Math.min(firsts.size(), from + request.size());
    var hits = new ArrayList<SearchHits.Hit>();
    for (int i = from; i < to; i++) {
      Searchers.Place place = place(leaves, firsts.get(i).doc());
      hits.add(
          new SearchHits.Hit(
              new ArticleId(place.string(Fields.ID)),
              place.string(Fields.KEY),
              new StoryId(place.string(Fields.STORY_ID)),
              firsts.get(i).score(),
              others.get(i)));
    }
    boolean more = to < firsts.size() && !hits.isEmpty();
    String next = more ? new Cursor(to, hits.getLast().article().value()).text() : null;
    return new Page(hits, next);
  }

  /** After the article the last page ended with; where it has gone, after as many hits. */
  private static int start(
      List<LeafReaderContext> leaves, SearchRequest request, List<Candidate> firsts)
      throws IOException {
    Cursor cursor = Cursor.parse(request.cursor()).orElse(new Cursor(0, ""));
    for (int i = 0; i < firsts.size() && cursor.taken() > 0; i++) {
      if (place(leaves, firsts.get(i).doc()).string(Fields.ID).equals(cursor.article())) {
        return i + 1;
      }
    }
    return Math.min(cursor.taken(), firsts.size());
  }

  private static Searchers.Place place(List<LeafReaderContext> leaves, int doc) {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    return new Searchers.Place(leaf.reader(), leaf.docBase, doc - leaf.docBase);
  }

  @Override
  public String explain(SearchRequest request, ArticleId article) {
    return Searchers.with(articles, s -> explain(s, RankedQuery.of(request), article));
  }

  private String explain(IndexSearcher searcher, RankedQuery query, ArticleId article)
      throws IOException {
    var terms = new IndexTerms(searcher.getIndexReader());
    Matches matches = matches(searcher, terms, query);
    var ranker = new ConceptRanker(terms, query, weights);
    List<ConceptRanker.Ranked> ranked = ranker.rank(matches, ConceptRanker.CLOSELY);
    Searchers.Place place = Searchers.find(searcher, article.value());
    for (int i = 0; place != null && i < ranked.size(); i++) {
      ConceptRanker.Ranked each = ranked.get(i);
      int doc = matches.leaves().get(each.leaf()).context().docBase + each.doc();
      if (doc == place.globalDoc()) {
        return "第 " + (i + 1) + " 位\n" + ranker.explain(matches, each);
      }
    }
    return "不在候选的前 " + ranked.size() + " 篇之中\n";
  }

  @Override
  public long frequency(String phrase) {
    return Searchers.with(articles, s -> (long) s.count(LuceneQueryCompiler.inText(phrase)));
  }

  @Override
  public long size() {
    return Searchers.with(articles, s -> (long) s.getIndexReader().numDocs());
  }
}
