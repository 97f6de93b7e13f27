package zhixun.query.language;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import zhixun.contract.event.Category;
import zhixun.contract.text.Folding;

/** Categories by code, by name on screen, or by the beginning of that name ({@code 政策}). */
final class CategoryNames {
  private CategoryNames() {}

  static Optional<Category> find(String name) {
    String folded = Folding.key(name);
    if (folded.isEmpty()) {
      return Optional.empty();
    }
    return Arrays.stream(Category.values())
        .filter(c -> Folding.key(c.code()).equals(folded) || Folding.key(c.label()).equals(folded))
        .findFirst()
        .or(() -> containing(folded));
  }

  private static Optional<Category> containing(String folded) {
    return Arrays.stream(Category.values())
        .filter(c -> Folding.key(c.label()).contains(folded))
        .findFirst();
  }

  static String all() {
    return Arrays.stream(Category.values()).map(Category::label).collect(Collectors.joining("、"));
  }
}
