package zhixun.classify.story.pair;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of one pair, in the order in which they were added. Not thread-safe. */
final class Row {
  private static final int ROOM = 80;

  private final @Nullable List<String> names;
  private float[] values = new float[ROOM];
  private int size;

  /**
   * @param names takes the name of each value; null where nobody asks
   */
  Row(@Nullable List<String> names) {
    this.names = names;
  }

  void add(String name, double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = (float) value;
    if (names != null) {
      names.add(name);
    }
  }

  float[] values() {
    return values;
  }
}
