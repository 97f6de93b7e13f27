package zhixun.query.digest;

import java.util.List;
import zhixun.contract.event.Category;
import zhixun.contract.event.StoryId;

/**
 * One table of the report.
 *
 * @param code which
 * @param rows what is printed, newest first, one event a row
 * @param more what the table had no room for, best first
 * @param references rows of other tables that belong here as well
 */
public record DigestTable(
    Category code, List<DigestRow> rows, List<DigestRow> more, List<Reference> references) {
  public DigestTable {
    rows = List.copyOf(rows);
    more = List.copyOf(more);
    references = List.copyOf(references);
  }

  /** A line «见表9»: the story stands in that table. */
  public record Reference(StoryId story, Category table, String headline) {}
}
