package zhixun.query.web;

import zhixun.contract.event.Story.Relation;

/** Chinese names of the links between stories. */
final class Relations {
  private Relations() {}

  static String label(Relation.Kind kind) {
    return switch (kind) {
      case FOLLOW_UP -> "后续";
      case REACTION -> "反应";
      case CORRECTION -> "更正";
      case OFFICIAL_TEXT -> "正式文本";
      case DRAFT_OF -> "征求意见稿";
      case FINAL_OF -> "定稿";
      case INTERPRETATION -> "解读";
    };
  }
}
