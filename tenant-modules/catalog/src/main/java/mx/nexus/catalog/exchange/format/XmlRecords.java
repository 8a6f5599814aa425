package mx.nexus.catalog.exchange.format;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mx.nexus.platform.command.CommandFailed;

/**
 * Walks through an XML file and hands out one element of interest after another. A file from
 * outside may be made to hurt: there is no DTD and so no entity, nothing is fetched, and neither a
 * tag, nor a text, nor an element with what is in it, nor the depth is without bound.
 */
final class XmlRecords {

  private static final Set<String> OF_INTEREST =
      Set.of("Header", "App", "Item", "Footer", "Trailer");
  private static final int MOST_DEPTH = 24;
  private static final int MOST_ELEMENTS = 20_000;
  private static final int MOST_CHARACTERS = 1_000_000;

  private final SourceFile file;
  private final XMLStreamReader xml;
  private int elements;
  private long characters;

  private XmlRecords(SourceFile file, Reader text) throws XMLStreamException {
    this.file = file;
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    this.xml = factory.createXMLStreamReader(new Bounded(text));
  }

  /** Whether it is shaped like ACES or like PIES, by its root element. */
  static Format formatOf(SourceFile file) {
    try (Reader text = Encodings.open(file)) {
      XmlRecords records = new XmlRecords(file, text);
      try {
        return records.root();
      } catch (XMLStreamException e) {
        throw records.failed(e);
      }
    } catch (IOException | XMLStreamException e) {
      throw Encodings.failed(file, 1, e);
    }
  }

  /** Hands out the elements of interest, each with all that is in it. */
  static void read(SourceFile file, Consumer<XmlNode> each) {
    try (Reader text = Encodings.open(file)) {
      XmlRecords records = new XmlRecords(file, text);
      try {
        records.root();
        records.walk(each);
      } catch (XMLStreamException e) {
        throw records.failed(e);
      }
    } catch (IOException | XMLStreamException e) {
      throw Encodings.failed(file, 1, e);
    }
  }

  private Format root() throws XMLStreamException {
    while (xml.hasNext()) {
      if (next() == XMLStreamConstants.START_ELEMENT) {
        return Format.find(xml.getLocalName())
            .filter(Format::isXml)
            .orElseThrow(
                () -> refused("<%s> is neither <ACES> nor <PIES>".formatted(xml.getLocalName())));
      }
    }
    throw refused("there is no element");
  }

  private void walk(Consumer<XmlNode> each) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (OF_INTEREST.contains(xml.getLocalName())) {
            elements = 0;
            characters = 0;
            each.accept(element(depth + 1));
          } else {
            depth = deeper(depth);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
    while (xml.hasNext()) {
      next();
    }
  }

  private XmlNode element(int depth) throws XMLStreamException {
    if (++elements > MOST_ELEMENTS) {
      throw refused("more than %,d elements in one".formatted(MOST_ELEMENTS));
    }
    XmlNode node = new XmlNode(xml.getLocalName(), xml.getLocation().getLineNumber());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String value = xml.getAttributeValue(i);
      count(value.length());
      node.attribute(xml.getAttributeLocalName(i), value);
    }
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> node.add(element(deeper(depth)));
        case XMLStreamConstants.END_ELEMENT -> {
          return node;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          String text = xml.getText();
          count(text.length());
          node.append(text);
        }
        default -> {}
      }
    }
  }

  private void count(int more) {
    characters += more;
    if (characters > MOST_CHARACTERS) {
      throw refused("more than %,d characters in one element".formatted(MOST_CHARACTERS));
    }
  }

  private int deeper(int depth) {
    if (depth >= MOST_DEPTH) {
      throw refused("elements nested deeper than " + MOST_DEPTH);
    }
    return depth + 1;
  }

  private int next() throws XMLStreamException {
    int event = xml.next();
    if (event == XMLStreamConstants.DTD) {
      throw refused("a document type (DOCTYPE) is not accepted");
    }
    if (event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw refused("an entity other than those of XML itself");
    }
    return event;
  }

  private CommandFailed refused(String why) {
    return new CommandFailed("%s, line %d: %s".formatted(file.name(), line(), why));
  }

  private CommandFailed failed(XMLStreamException e) {
    return Encodings.failed(file, line(), e);
  }

  private long line() {
    return xml.getLocation().getLineNumber();
  }

  /** A tag, a text or an instruction is held whole by whoever reads XML: none may be endless. */
  private static final class Bounded extends FilterReader {

    private long sinceTag;

    Bounded(Reader text) {
      super(text);
    }

    @Override
    public int read() throws IOException {
      char[] one = new char[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int got = super.read(buffer, offset, length);
      for (int i = offset; i < offset + got; i++) {
        sinceTag = buffer[i] == '<' ? 0 : sinceTag + 1;
      }
      if (sinceTag > MOST_CHARACTERS) {
        throw new IOException("more than %,d characters without a tag".formatted(MOST_CHARACTERS));
      }
      return got;
    }
  }
}
