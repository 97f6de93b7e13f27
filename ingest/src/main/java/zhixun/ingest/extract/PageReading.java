package zhixun.ingest.extract;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import zhixun.ingest.extract.body.Body;
import zhixun.ingest.extract.body.BodyFinder;
import zhixun.ingest.extract.body.BodyText;
import zhixun.ingest.extract.byline.AuthorFinder;
import zhixun.ingest.extract.byline.Source;
import zhixun.ingest.extract.byline.SourceFinder;
import zhixun.ingest.extract.charset.GarbleScore;
import zhixun.ingest.extract.field.PageFields;
import zhixun.ingest.extract.link.LeadPicture;
import zhixun.ingest.extract.link.PageLinks;
import zhixun.ingest.extract.page.Page;
import zhixun.ingest.extract.time.PublishTime;
import zhixun.ingest.extract.time.PublishTimeFinder;
import zhixun.ingest.extract.title.Title;
import zhixun.ingest.extract.title.TitleFinder;

/** Runs the finders over one parsed page, the later ones on what the earlier ones found. */
record PageReading(
    Page page,
    String charset,
    @Nullable URI address,
    @Nullable Instant fetchedAt,
    Map<String, String> fields,
    Title title,
    @Nullable Body body) {
  private static final int SAMPLE = 80;

  static PageReading of(
      Page page, String charset, @Nullable URI address, @Nullable Instant fetchedAt) {
    Map<String, String> fields = PageFields.read(page.blocks());
    Title title = TitleFinder.find(page, fields.get("标题"));
    Body body = BodyFinder.find(page, title);
    return new PageReading(page, charset, address, fetchedAt, fields, title, body);
  }

  /** Mojibake is told of before emptiness: it has no punctuation, so it looks like no article. */
  Extraction extraction() {
    String text = body == null ? "" : BodyText.of(body.blocks());
    String sample = title.text() + (body == null ? BodyText.of(page.blocks()) : text);
    double garbled = GarbleScore.of(sample);
    if (garbled > GarbleScore.LIMIT) {
      String start = sample.substring(0, Math.min(sample.length(), SAMPLE));
      return new Extraction.Garbled(charset, garbled, start);
    }
    Extraction.@Nullable NoArticle none = Verdict.noArticle(page, title, body, charset);
    return none != null ? none : found(text, garbled);
  }

  private Extraction.Found found(String text, double garbled) {
    Source source = SourceFinder.find(page, title.block(), first(), last());
    Source named = source != null ? source : SourceFinder.site(page);
    Element container = body == null ? null : body.container();
    return new Extraction.Found(
        charset,
        title.text(),
        publishTime(),
        named != null ? named.name() : null,
        AuthorFinder.author(page, source, title.block(), first(), last()),
        AuthorFinder.editor(page, title.block(), first(), last()),
        text,
        LeadPicture.of(page, container),
        PageLinks.canonical(page),
        PageLinks.nextPage(page),
        container == null ? List.of() : PageLinks.attachments(container),
        fields,
        garbled);
  }

  private @Nullable PublishTime publishTime() {
    return PublishTimeFinder.find(
        page, address, title.block(), first(), last(), fields.get("发布日期"), fetchedAt);
  }

  private int first() {
    return body == null ? page.blocks().size() : body.first();
  }

  private int last() {
    return body == null ? page.blocks().size() - 1 : body.last();
  }
}
