package zhixun.ingest.extract.attachment;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the XML of OFD with a pull parser: no entities, no DTD, names without their prefix. */
final class OfdPage {
  /** Text objects whose tops are less than this apart (millimetres) stand on one line. */
  private static final double SAME_LINE = 1.5;

  private OfdPage() {}

  /** The page's text, a line for each height at which text stands. */
  static String text(byte[] xml) throws XMLStreamException {
    var out = new StringBuilder();
    double line = Double.NaN;
    XMLStreamReader reader = reader(xml);
    while (reader.hasNext()) {
      if (reader.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (reader.getLocalName().equals("TextObject")) {
        double top = top(reader.getAttributeValue(null, "Boundary"));
        if (!out.isEmpty() && !(Math.abs(top - line) < SAME_LINE)) {
          out.append('\n');
        }
        line = top;
      } else if (reader.getLocalName().equals("TextCode")) {
        out.append(reader.getElementText().strip());
      }
    }
    return out.toString();
  }

  /** The texts of all elements of a name. */
  static List<String> texts(byte[] xml, String name) throws XMLStreamException {
    var found = new ArrayList<String>();
    XMLStreamReader reader = reader(xml);
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(name)) {
        found.add(reader.getElementText().strip());
      }
    }
    return found;
  }

  /** An attribute of all elements of a name. */
  static List<String> attributes(byte[] xml, String name, String attribute)
      throws XMLStreamException {
    var found = new ArrayList<String>();
    XMLStreamReader reader = reader(xml);
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(name)) {
        String value = reader.getAttributeValue(null, attribute);
        if (value != null) {
          found.add(value);
        }
      }
    }
    return found;
  }

  /** The y of a boundary "x y width height", in millimetres. */
  private static double top(@Nullable String boundary) {
    String[] numbers = boundary == null ? new String[0] : boundary.strip().split(" ");
    try {
      return numbers.length > 1 ? Double.parseDouble(numbers[1]) : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
  }
}
