package zhixun.query.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.StoryId;
import zhixun.index.engine.Clause;
import zhixun.index.engine.Clause.DateKind;
import zhixun.index.engine.SearchEngine;
import zhixun.index.engine.SearchHits;
import zhixun.index.engine.SearchRequest;
import zhixun.index.engine.SearchRequest.Group;
import zhixun.index.engine.SearchRequest.Sort;
import zhixun.index.engine.StoryArchive;
import zhixun.query.language.ParsedQuery;
import zhixun.query.language.QueryParser;

/** Answers searches: parses, expands, asks the engine, reads back and marks. Thread-safe. */
public final class SearchService {
  private final SearchEngine engine;
  private final StoryArchive archive;
  private final QueryExpander expander;

  public SearchService(SearchEngine engine, StoryArchive archive, QueryExpander expander) {
    this.engine = engine;
    this.archive = archive;
    this.expander = expander;
  }

  /** Every query is answered; what was wrong with it is said in the answer. */
  public SearchAnswer search(Search search) {
    ParsedQuery parsed = QueryParser.parse(search.text());
    Expansion expansion = expander.expand(parsed.query(), search.aliases());
    SearchRequest request = request(search, expansion);
    SearchHits hits = engine.search(request);
    return new SearchAnswer(
        parsed.faults(),
        expansion.notes(),
        expansion.suggestions(),
        hits.total(),
        results(hits.hits(), new Highlighter(request)),
        hits.facets(),
        hits.histogram(),
        hits.next());
  }

  /** The hits alone, without reading the articles back. */
  public SearchHits hits(Search search) {
    ParsedQuery parsed = QueryParser.parse(search.text());
    return engine.search(request(search, expander.expand(parsed.query(), search.aliases())));
  }

  /** Why this article stands where it stands, as indented lines. */
  public String explain(Search search, ArticleId article) {
    ParsedQuery parsed = QueryParser.parse(search.text());
    Expansion expansion = expander.expand(parsed.query(), search.aliases());
    return engine.explain(request(search, expansion), article);
  }

  /** Other stories about the same things, best first. */
  public List<SearchAnswer.Result> moreLike(ArticleId article, int size) {
    List<Assignment> known = archive.assignments(List.of(article));
    if (known.isEmpty()) {
      return List.of();
    }
    ParsedQuery title = QueryParser.parse(plain(known.getFirst().article().title()));
    Expansion expansion = expander.expand(title.query(), true);
    Clause self = new Clause.Property(Clause.Field.ARTICLE, article.value());
    Clause own =
        archive
            .storyOf(article)
            .<Clause>map(s -> new Clause.Property(Clause.Field.STORY, s.value()))
            .orElse(self);
    var filters = List.<Clause>of(new Clause.Not(self), new Clause.Not(own));
    var request =
        new SearchRequest(
            expansion.wanted(), filters, Sort.RELEVANCE, Group.STORY, size, null, Set.of(), null);
    return results(engine.search(request).hits(), new Highlighter(request));
  }

  /** What the typed text may go on to: names first, then titles that hold it, newest first. */
  public List<String> complete(String typed, int most) {
    List<String> titles = List.of();
    if (typed.codePoints().anyMatch(Character::isLetterOrDigit)) {
      Search held =
          Search.of("")
              .withPhrases(List.of(typed), List.of())
              .withSort(Sort.NEWEST)
              .withGroup(Group.ARTICLE)
              .withSize(most);
      titles =
          search(held).results().stream()
              .filter(r -> !r.title().marks().isEmpty())
              .map(r -> r.assignment().article().title())
              .toList();
    }
    return Completion.merged(expander.completions(typed, most / 2 + 1), titles, most);
  }

  /** A title as words: its quotes and minuses are no signs of the search language. */
  private static String plain(String title) {
    var out = new StringBuilder(title.length());
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      boolean inName = i > 0 && Character.isLetterOrDigit(title.charAt(i - 1)) && c == '-';
      out.append(Character.isLetterOrDigit(c) || inName ? c : ' ');
    }
    return out.toString();
  }

  /** All stories about a company, model, exchange or policy, first mention first. */
  public SearchAnswer timeline(String name, int size) {
    String quoted = name.replace('"', ' ');
    Search all = Search.of(quoted).withSize(size).withSort(Sort.OLDEST);
    return search(all);
  }

  private static SearchRequest request(Search search, Expansion expansion) {
    var filters = new ArrayList<Clause>(expansion.filters());
    if (!search.categories().isEmpty()) {
      filters.add(
          any(Clause.Field.CATEGORY, search.categories().stream().map(c -> c.code()).toList()));
    }
    if (!search.sources().isEmpty()) {
      filters.add(any(Clause.Field.SOURCE, search.sources()));
    }
    if (search.from() != null || search.to() != null) {
      filters.add(new Clause.Period(DateKind.PUBLISHED, search.from(), search.to()));
    }
    search.phrases().forEach(p -> filters.add(new Clause.Phrase(p)));
    search.not().forEach(p -> filters.add(new Clause.Not(new Clause.Phrase(p))));
    return new SearchRequest(
        expansion.wanted(),
        filters,
        search.sort(),
        search.group(),
        search.size(),
        search.cursor(),
        search.facets(),
        search.histogram());
  }

  private static Clause any(Clause.Field field, List<String> values) {
    return new Clause.Any(values.stream().<Clause>map(v -> new Clause.Property(field, v)).toList());
  }

  private List<SearchAnswer.Result> results(List<SearchHits.Hit> hits, Highlighter highlighter) {
    Map<ArticleId, Assignment> read = new HashMap<>();
    List<ArticleId> ids = hits.stream().map(SearchHits.Hit::article).toList();
    archive.assignments(ids).forEach(a -> read.put(a.id(), a));
    var out = new ArrayList<SearchAnswer.Result>();
    for (SearchHits.Hit hit : hits) {
      Assignment assignment = read.get(hit.article());
      if (assignment != null) {
        out.add(result(hit, assignment, highlighter));
      }
    }
    return out;
  }

  private SearchAnswer.Result result(
      SearchHits.Hit hit, Assignment assignment, Highlighter highlighter) {
    StoryId story = hit.story();
    return new SearchAnswer.Result(
        assignment,
        archive.story(story),
        hit.score(),
        hit.others(),
        highlighter.whole(assignment.article().title()),
        highlighter.passages(assignment.article().body()));
  }
}
