package zhixun.classify.story.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PostingsTest {
  @Test
  void everyPostingIsFoundUnderItsKeyLatestFirstOverManyMerges() {
    var postings = new Postings();
    var expected = new ArrayList<Integer>();
    var random = new SplittableRandom(1);
    for (int i = 0; i < 20_000; i++) {
      int key = random.nextInt(-50, 50);
      postings.add(key, i);
      if (key == -7) {
        expected.addFirst(i);
      }
    }

    assertThat(found(postings, -7, Integer.MAX_VALUE)).isEqualTo(expected);
    assertThat(found(postings, -7, 3)).isEqualTo(expected.subList(0, 3));
    assertThat(found(postings, 1_000, 3)).isEmpty();
  }

  private static List<Integer> found(Postings postings, int key, int limit) {
    var found = new ArrayList<Integer>();
    postings.forEach(key, limit, found::add);
    return found;
  }
}
