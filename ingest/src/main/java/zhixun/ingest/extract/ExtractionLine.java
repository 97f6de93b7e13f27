package zhixun.ingest.extract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * One line of the batch command {@code extract}: all seven keys always, null when absent.
 *
 * @param file as given to the command
 * @param charset what the bytes were read in
 * @param publishTime ISO 8601 with the offset stated, or a date alone where no time of day is
 * @param author the author or, where the page names none, the editor
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({"file", "charset", "title", "publish_time", "source", "author", "body"})
public record ExtractionLine(
    String file,
    String charset,
    @Nullable String title,
    @JsonProperty("publish_time") @Nullable String publishTime,
    @Nullable String source,
    @Nullable String author,
    @Nullable String body) {
  /** The line of one file; a page without an article has nulls but for file and charset. */
  public static ExtractionLine of(String file, Extraction extraction) {
    return switch (extraction) {
      case Extraction.Found found ->
          new ExtractionLine(
              file,
              found.charset(),
              emptyToNull(found.title()),
              found.publishedAt() == null ? null : found.publishedAt().text(),
              found.source(),
              found.author() != null ? found.author() : found.editor(),
              emptyToNull(found.body()));
      case Extraction.NoArticle none -> nothing(file, none.charset());
      case Extraction.Garbled garbled -> nothing(file, garbled.charset());
    };
  }

  private static ExtractionLine nothing(String file, String charset) {
    return new ExtractionLine(file, charset, null, null, null, null, null);
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
