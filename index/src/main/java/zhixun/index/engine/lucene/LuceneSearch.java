package zhixun.index.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
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
  /** So many are looked at closely; what BM25 puts below them is not about the query. */
  private static final int MIN_CANDIDATES = 300;

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
    MatchSet matches = MatchSet.of(searcher, query, ENOUGH);
    List<Candidate> ordered = ordered(searcher, query, request, matches, wanted);
    Page page = page(searcher, request, ordered);
    var counts = new FacetCounter(searcher, request).count(matches.query());
    return new SearchHits(
        matches.total(), page.hits(), counts.facets(), counts.histogram(), page.next());
  }

  private List<Candidate> ordered(
      IndexSearcher searcher,
      RankedQuery query,
      SearchRequest request,
      MatchSet matches,
      int wanted)
      throws IOException {
    int depth = Math.max(MIN_CANDIDATES, wanted * 3);
    boolean ranked = request.sort() == SearchRequest.Sort.RELEVANCE && !query.required().isEmpty();
    var out = new ArrayList<Candidate>();
    if (ranked) {
      TopDocs found = searcher.search(CandidateQuery.scoring(query), depth);
      for (var r : new ConceptRanker(searcher, query, weights).rank(found.scoreDocs)) {
        out.add(new Candidate(r.doc(), r.score()));
      }
    } else {
      for (ScoreDoc d : searcher.search(matches.query(), depth, sort(request)).scoreDocs) {
        out.add(new Candidate(d.doc, 0));
      }
    }
    return out;
  }

  private static Sort sort(SearchRequest request) {
    var newest = new SortField(Fields.TIME, SortField.Type.LONG, true);
    return switch (request.sort()) {
      case RELEVANCE, NEWEST -> new Sort(newest);
      case OLDEST -> new Sort(new SortField(Fields.TIME, SortField.Type.LONG, false));
      case IMPORTANCE ->
          new Sort(new SortField(Fields.IMPORTANCE, SortField.Type.LONG, true), newest);
    };
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
    TopDocs found = searcher.search(CandidateQuery.scoring(query), MIN_CANDIDATES);
    var ranker = new ConceptRanker(searcher, query, weights);
    List<ConceptRanker.Ranked> ranked = ranker.rank(found.scoreDocs);
    Searchers.Place place = Searchers.find(searcher, article.value());
    for (int i = 0; place != null && i < ranked.size(); i++) {
      if (ranked.get(i).doc() == place.globalDoc()) {
        return "第 " + (i + 1) + " 位\n" + ranker.explain(ranked.get(i));
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
