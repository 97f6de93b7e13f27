package zhixun.ingest.listing;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Dated;
import zhixun.ingest.fetch.Page;
import zhixun.ingest.listing.ListingOutcome.Listed;
import zhixun.ingest.listing.ListingOutcome.Unreadable;
import zhixun.ingest.source.LooseUri;

/**
 * Reads RSS, Atom, RDF and JSON feeds. XML that a strict parser refuses is read once more with its
 * usual faults mended, then as far as it goes; no external entity is ever read.
 */
final class FeedReader {
  private FeedReader() {}

  static ListingOutcome read(Page page, Instant now) {
    String text = PageText.of(page).strip();
    if (text.startsWith("{")) {
      return JsonFeed.read(text, page.address(), now);
    }
    Optional<SyndFeed> strict = parse(text);
    if (strict.isPresent()) {
      return listed(strict.get(), page, now, false);
    }
    Optional<SyndFeed> mended = parse(XmlMender.mend(text));
    return mended.isPresent() ? listed(mended.get(), page, now, true) : loose(page, text, now);
  }

  private static Optional<SyndFeed> parse(String text) {
    try {
      var input = new SyndFeedInput();
      input.setAllowDoctypes(true);
      return Optional.of(input.build(new StringReader(text)));
    } catch (FeedException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ListingOutcome listed(SyndFeed feed, Page page, Instant now, boolean mended) {
    URI base = base(feed, page.address());
    Map<String, LooseFeed.Raw> raw = new HashMap<>();
    LooseFeed.entries(PageText.looseXml(page)).forEach(r -> raw.putIfAbsent(r.link(), r));
    List<Entry> entries = new ArrayList<>();
    for (SyndEntry entry : feed.getEntries()) {
      String link = link(entry);
      LooseFeed.Raw beside = raw.get(link);
      LooseUri.resolve(base, link)
          .ifPresent(
              to ->
                  entries.add(
                      new Entry(
                          to,
                          title(entry, beside),
                          date(entry, beside, now),
                          author(entry, beside),
                          null)));
    }
    return new Listed(plain(feed.getTitle()), entries, List.of(), mended);
  }

  private static URI base(SyndFeed feed, URI address) {
    return feed.getLink() == null
        ? address
        : LooseUri.resolve(address, feed.getLink()).orElse(address);
  }

  private static String link(SyndEntry entry) {
    String link = entry.getLink() == null ? "" : entry.getLink().strip();
    String id = entry.getUri() == null ? "" : entry.getUri().strip();
    return link.isEmpty() && id.startsWith("http") ? id : link;
  }

  private static String title(SyndEntry entry, LooseFeed.@Nullable Raw beside) {
    String title = plain(entry.getTitle());
    return title.isEmpty() && beside != null ? plain(beside.title()) : title;
  }

  /**
   * The feed's own words are kept beside, since ROME drops a date that is not quite by the book.
   */
  private static @Nullable Dated date(
      SyndEntry entry, LooseFeed.@Nullable Raw beside, Instant now) {
    if (beside != null && !beside.date().isEmpty()) {
      Optional<Dated> own = ListDates.parse(beside.date(), now);
      if (own.isPresent()) {
        return own.get();
      }
    }
    Date date =
        entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
    return date == null ? null : Dated.minute(date.toInstant());
  }

  private static @Nullable String author(SyndEntry entry, LooseFeed.@Nullable Raw beside) {
    String author = plain(entry.getAuthor());
    if (author.isEmpty() && beside != null) {
      author = plain(beside.author());
    }
    return author.isEmpty() ? null : author;
  }

  /** Titles are often escaped twice or hold mark-up. */
  static String plain(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String once = Parser.unescapeEntities(text, false);
    String bare =
        once.indexOf('<') >= 0 && once.matches("(?s).*</?[a-zA-Z][^>]*>.*")
            ? org.jsoup.Jsoup.parseBodyFragment(once).text()
            : once;
    return bare.replaceAll("[\\s\\u00a0\\u3000]+", " ").strip();
  }

  private static ListingOutcome loose(Page page, String text, Instant now) {
    List<Entry> entries = new ArrayList<>();
    for (LooseFeed.Raw raw : LooseFeed.entries(PageText.looseXml(page))) {
      String author = plain(raw.author());
      LooseUri.resolve(page.address(), raw.link())
          .ifPresent(
              to ->
                  entries.add(
                      new Entry(
                          to,
                          plain(raw.title()),
                          ListDates.parse(raw.date(), now).orElse(null),
                          author.isEmpty() ? null : author,
                          null)));
    }
    if (entries.isEmpty()) {
      String start = text.substring(0, Math.min(80, text.length()));
      return new Unreadable("broken feed", "no feed that can be read, begins '" + start + "'");
    }
    return new Listed(LooseFeed.title(PageText.looseXml(page)), entries, List.of(), true);
  }
}
