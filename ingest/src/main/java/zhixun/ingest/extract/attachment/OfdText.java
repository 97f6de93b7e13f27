package zhixun.ingest.extract.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Reads OFD (GB/T 33190-2016): OFD.xml names the documents, a document its pages in order, a page's
 * content holds text objects.
 */
final class OfdText {
  private OfdText() {}

  static AttachmentText read(byte[] file) throws IOException {
    Map<String, byte[]> parts = OfdArchive.unzip(new ByteArrayInputStream(file));
    if (parts.containsKey("Encryptions.xml")) {
      return new AttachmentText.Encrypted("ofd");
    }
    try {
      List<String> pages = pages(parts);
      var text = new StringBuilder();
      for (String page : pages) {
        byte[] content = parts.get(page);
        text.append(content == null ? "" : OfdPage.text(content)).append('\n');
      }
      String joined = Lines.join(text.toString());
      return joined.isEmpty() && !pages.isEmpty()
          ? new AttachmentText.Scanned("ofd", pages.size())
          : AttachmentReader.text("ofd", joined, pages.size());
    } catch (XMLStreamException e) {
      return new AttachmentText.Unreadable("ofd", "broken XML: " + e.getMessage());
    }
  }

  private static List<String> pages(Map<String, byte[]> parts) throws XMLStreamException {
    var pages = new ArrayList<String>();
    byte[] root = parts.get("OFD.xml");
    List<String> documents = root == null ? List.of() : OfdPage.texts(root, "DocRoot");
    for (String document : documents) {
      String path = document.startsWith("/") ? document.substring(1) : document;
      String folder = path.substring(0, path.lastIndexOf('/') + 1);
      byte[] content = parts.get(path);
      List<String> places =
          content == null ? List.of() : OfdPage.attributes(content, "Page", "BaseLoc");
      for (String place : places) {
        pages.add(place.startsWith("/") ? place.substring(1) : folder + place);
      }
    }
    return pages;
  }
}
