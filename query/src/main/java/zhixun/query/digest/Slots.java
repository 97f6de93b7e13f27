package zhixun.query.digest;

import java.util.List;
import zhixun.contract.event.Decision;
import zhixun.query.digest.decision.DecisionBook;

/** The analyst's places and what was written into them. */
final class Slots {
  private Slots() {}

  static List<Slot> of(DecisionBook decided) {
    return List.of(
        slot("viewpoint", "核心观点", decided),
        slot("advice", "投资建议", decided),
        slot("risk", "风险提示", decided));
  }

  private static Slot slot(String name, String title, DecisionBook decided) {
    Decision written = decided.text(name).orElse(null);
    if (written == null) {
      return new Slot(name, title, null, null, null);
    }
    String text = written.values().getOrDefault("text", "").strip();
    return new Slot(name, title, text.isEmpty() ? null : text, written.by(), written.at());
  }
}
