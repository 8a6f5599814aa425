package mx.nexus.catalog.exchange.format;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML file being written; every element on a line of its own. */
public final class XmlOut implements AutoCloseable {

  private final XMLStreamWriter xml;
  private int depth;

  public XmlOut(OutputStream out) {
    try {
      xml = new OutputFactoryImpl().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Begins an element; attributes are names and values in turn, empty values are left out. */
  public XmlOut begin(String name, String... attributes) {
    start(name, attributes);
    depth++;
    return this;
  }

  /** Ends the element begun last that is still open. */
  public XmlOut end() {
    depth--;
    try {
      newLine();
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** An element with a text. */
  public XmlOut text(String name, String text, String... attributes) {
    start(name, attributes);
    try {
      xml.writeCharacters(text);
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  private void start(String name, String... attributes) {
    try {
      newLine();
      xml.writeStartElement(name);
      for (int i = 0; i + 1 < attributes.length; i += 2) {
        if (!attributes[i + 1].isEmpty()) {
          xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n" + " ".repeat(depth));
  }

  @Override
  public void close() {
    try {
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
