package zhixun.index.document;

import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.util.BytesRef;
import zhixun.contract.event.StoryId;

/** An article's story as doc values, which change in place: regrouping analyses nothing. */
public final class StoryValues {
  private StoryValues() {}

  public static List<Field> of(StoryId story) {
    return List.of(
        new NumericDocValuesField(Fields.STORY, Hash64.of(story.value())),
        new BinaryDocValuesField(Fields.STORY_ID, new BytesRef(story.value())));
  }
}
