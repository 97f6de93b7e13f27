package zhixun.classify.fact;

import java.util.List;
import zhixun.contract.event.Fact;

/** Reads the cells of one table of the report. Implementations are thread-safe. */
interface FactReader {
  /** The facts that the article states; empty when it shows no evidence of such an event. */
  List<Fact> read(Reading reading);
}
