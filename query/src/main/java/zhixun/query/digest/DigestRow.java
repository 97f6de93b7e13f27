package zhixun.query.digest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Category;
import zhixun.contract.event.Dated;
import zhixun.contract.event.Picture;
import zhixun.contract.event.StoryId;

/**
 * One event in one row of one table.
 *
 * @param story the story it is
 * @param date when the event happened; never null
 * @param inMonth whether that is inside the period
 * @param headline what is printed in bold
 * @param text whole sentences of one source, with the source; null when only headlines are known
 * @param cells values by documented column name, in the table's order of columns
 * @param articles every article behind it, best first
 * @param flags marks, in the order of {@link RowFlag}
 * @param score what it was ranked by; comparable within one digest only
 * @param reasons why it was ranked so, for people
 * @param alsoIn tables that point here by a cross reference
 * @param picture lead image of one of the articles, if any
 */
public record DigestRow(
    StoryId story,
    Dated date,
    boolean inMonth,
    Cell headline,
    @Nullable Cell text,
    Map<String, List<Cell>> cells,
    List<ArticleRef> articles,
    Set<RowFlag> flags,
    double score,
    List<String> reasons,
    List<Category> alsoIn,
    @Nullable Picture picture) {
  public DigestRow {
    var copy = new LinkedHashMap<String, List<Cell>>();
    cells.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    cells = Collections.unmodifiableMap(copy);
    articles = List.copyOf(articles);
    flags = Collections.unmodifiableSet(new TreeSet<>(flags));
    reasons = List.copyOf(reasons);
    alsoIn = List.copyOf(alsoIn);
  }

  /** The values of a column, joined by 、; empty when there are none. */
  public String printed(String column) {
    return String.join(
        "、", cells.getOrDefault(column, List.of()).stream().map(Cell::value).toList());
  }

  public DigestRow with(RowFlag flag) {
    var more = new TreeSet<>(flags);
    more.add(flag);
    return with(headline, text, cells, more);
  }

  public DigestRow withAlsoIn(List<Category> others) {
    return new DigestRow(
        story, date, inMonth, headline, text, cells, articles, flags, score, reasons, others,
        picture);
  }

  public DigestRow with(
      Cell headline, @Nullable Cell text, Map<String, List<Cell>> cells, Set<RowFlag> flags) {
    return new DigestRow(
        story, date, inMonth, headline, text, cells, articles, flags, score, reasons, alsoIn,
        picture);
  }

  /** The sources behind the row, best first, each once. */
  public List<String> sources() {
    var names = new ArrayList<String>();
    for (ArticleRef article : articles) {
      if (!names.contains(article.source())) {
        names.add(article.source());
      }
    }
    return names;
  }
}
