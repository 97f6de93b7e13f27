package zhixun.ingest.listing;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Dated;
import zhixun.ingest.fetch.Page;
import zhixun.ingest.listing.ListingOutcome.Listed;
import zhixun.ingest.listing.ListingOutcome.Unreadable;
import zhixun.ingest.source.LooseUri;

/** Reads sitemaps, news sitemaps, indexes of them, plain text ones, zipped or not. */
final class SitemapReader {
  private SitemapReader() {}

  static ListingOutcome read(Page page) {
    var parser = new SiteMapParser(false, true);
    parser.setStrictNamespace(false);
    parser.enableExtensions(); // known extensions keep their own loc elements apart
    try {
      AbstractSiteMap map = parser.parseSiteMap(page.body(), page.address().toURL());
      return map instanceof SiteMapIndex index ? indexed(index) : listed((SiteMap) map);
    } catch (UnknownFormatException | IOException | IllegalArgumentException e) {
      return new Unreadable("broken sitemap", String.valueOf(e.getMessage()));
    }
  }

  private static Listed indexed(SiteMapIndex index) {
    List<URI> maps = new ArrayList<>();
    for (AbstractSiteMap map : index.getSitemaps()) {
      LooseUri.parse(map.getUrl().toString()).ifPresent(maps::add);
    }
    return new Listed("", List.of(), maps, false);
  }

  private static Listed listed(SiteMap map) {
    List<Entry> entries = new ArrayList<>();
    for (SiteMapURL url : map.getSiteMapUrls()) {
      LooseUri.parse(url.getUrl().toString()).ifPresent(to -> entries.add(entry(to, url)));
    }
    return new Listed("", entries, List.of(), false);
  }

  private static Entry entry(URI link, SiteMapURL url) {
    NewsAttributes news = news(url);
    String title = news == null || news.getTitle() == null ? "" : news.getTitle();
    Dated date = null;
    if (news != null && news.getPublicationDate() != null) {
      date = Dated.minute(news.getPublicationDateTime().toInstant());
    } else if (url.getLastModified() != null) {
      date = Dated.minute(url.getLastModified().toInstant());
    }
    return new Entry(link, FeedReader.plain(title), date, null, null);
  }

  private static @Nullable NewsAttributes news(SiteMapURL url) {
    ExtensionMetadata[] all = url.getAttributesForExtension(Extension.NEWS);
    return all == null || all.length == 0 ? null : (NewsAttributes) all[0];
  }
}
