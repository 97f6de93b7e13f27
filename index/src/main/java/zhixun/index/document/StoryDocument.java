package zhixun.index.document;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import zhixun.contract.event.Story;

/** A story as a Lucene document: the record, its id, and its day while it stands. */
public final class StoryDocument {
  private StoryDocument() {}

  public static Document of(Story story) {
    var out = new Document();
    out.add(new StringField(Fields.ID, story.id().value(), Field.Store.NO));
    if (story.mergedInto() == null) {
      long day = story.eventDate().localDate().toEpochDay();
      out.add(new LongField(Fields.EVENT, day, Field.Store.NO));
    }
    out.add(new StoredField(Fields.EVENT_JSON, StoredEvents.encode(story)));
    return out;
  }
}
