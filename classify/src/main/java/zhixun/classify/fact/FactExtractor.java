package zhixun.classify.fact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import zhixun.classify.term.Dictionary;
import zhixun.contract.event.Article;
import zhixun.contract.event.Category;
import zhixun.contract.event.Fact;
import zhixun.contract.event.Labels;
import zhixun.contract.event.Mention;

/**
 * The report's cells that an article fills, each with the sentence it came from. Labels may be
 * wrong: a table's reader is asked where its category has at least some score, and it answers only
 * where the text itself shows evidence. Immutable and thread-safe.
 */
public final class FactExtractor {
  /** Under this score a table is out of the question. */
  private static final double POSSIBLE = 0.08;

  private final Dictionary dictionary;
  private final Map<Category, FactReader> readers = new EnumMap<>(Category.class);

  public FactExtractor(Dictionary dictionary) {
    this.dictionary = dictionary;
    var models = new ModelReader();
    readers.put(Category.FUNDING, new FundingReader());
    readers.put(Category.POLICY, new PolicyReader());
    readers.put(Category.LLM_DOMESTIC, models);
    readers.put(Category.LLM_FOREIGN, models);
    readers.put(Category.DATA_EXCHANGE, new MarketReader());
    readers.put(Category.CHIPS_SERVERS, new ChipReader());
  }

  /** What the page's head table states comes first, then facts in order of table. */
  public List<Fact> extract(Article article, Labels labels, List<Mention> mentions) {
    Reading reading = Reading.of(article, dictionary);
    var asked = new ArrayList<FactReader>();
    var facts = new ArrayList<Fact>(PageFields.facts(article));
    readers.forEach(
        (category, reader) -> {
          boolean possible = labels.has(category) || labels.score(category) >= POSSIBLE;
          if (possible && !asked.contains(reader)) {
            asked.add(reader);
            facts.addAll(reader.read(reading));
          }
        });
    return List.copyOf(facts);
  }
}
