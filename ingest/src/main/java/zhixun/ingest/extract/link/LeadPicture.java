package zhixun.ingest.extract.link;

import java.net.URI;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Picture;
import zhixun.ingest.extract.page.Page;

/** The first picture of an article that is no decoration, else the one its head names. */
public final class LeadPicture {
  private static final int SMALL = 120;
  private static final int LONGEST_CAPTION = 120;
  private static final String[] SOURCES = {"data-src", "data-original", "data-lazy-src", "src"};
  private static final String[] DECORATION = {
    "logo", "icon", "qrcode", "erweima", "weixin", "blank.", "spacer", "avatar", "share", "ewm",
    ".gif"
  };

  private LeadPicture() {}

  public static @Nullable Picture of(Page page, @Nullable Element container) {
    if (container != null) {
      for (Element image : container.getElementsByTag("img")) {
        URI address = address(image);
        if (address != null) {
          return new Picture(address.toString(), caption(image), null);
        }
      }
    }
    String stated = page.head().meta("og:image", "twitter:image");
    return stated != null && stated.startsWith("http") && !decorates(stated)
        ? new Picture(stated, null, null)
        : null;
  }

  private static @Nullable URI address(Element image) {
    if (small(image.attr("width")) || small(image.attr("height"))) {
      return null;
    }
    for (String source : SOURCES) {
      URI address = image.hasAttr(source) ? PageLinks.absolute(image, source) : null;
      if (address != null && !decorates(address.toString())) {
        return address;
      }
    }
    return null;
  }

  private static boolean decorates(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    for (String word : DECORATION) {
      if (lower.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean small(String size) {
    if (size.isEmpty() || size.length() > 4) {
      return false;
    }
    for (int i = 0; i < size.length(); i++) {
      if (!Character.isDigit(size.charAt(i))) {
        return false;
      }
    }
    return Integer.parseInt(size) < SMALL;
  }

  /** A figcaption, or a short line in an element that calls itself one right after the picture. */
  private static @Nullable String caption(Element image) {
    Element up = image;
    for (int i = 0; i < 3 && up != null; i++, up = up.parent()) {
      if (up.normalName().equals("figure")) {
        Element caption = up.getElementsByTag("figcaption").first();
        return caption == null ? null : text(caption);
      }
      Element next = up.nextElementSibling();
      if (next != null && (namesCaption(next) || next.normalName().equals("figcaption"))) {
        return text(next);
      }
    }
    return null;
  }

  private static boolean namesCaption(Element element) {
    String names = (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
    return names.contains("caption") || names.contains("desc") || names.contains("img_note");
  }

  private static @Nullable String text(Element caption) {
    String text = caption.text().strip();
    return text.isEmpty() || text.length() > LONGEST_CAPTION ? null : text;
  }
}
