package rallycry.server.carry;

import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes XML, by the JDK's writer, which escapes what needs it.
final class Xml {

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter out;

  private Xml(XMLStreamWriter out) {
    this.out = out;
  }

  /// A whole document.
  static String document(Consumer<Xml> content) {
    var text = new StringWriter();
    try {
      XMLStreamWriter out = FACTORY.createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      content.accept(new Xml(out));
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException failure) {
      throw failed(failure);
    }
    return text.toString();
  }

  Xml open(String name) {
    return write(() -> out.writeStartElement(name));
  }

  Xml attribute(String name, String value) {
    return write(() -> out.writeAttribute(name, value));
  }

  Xml element(String name, String text) {
    return open(name).write(() -> out.writeCharacters(text)).close();
  }

  Xml close() {
    return write(out::writeEndElement);
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private Xml write(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException failure) {
      throw failed(failure);
    }
  }

  private static IllegalStateException failed(XMLStreamException failure) {
    return new IllegalStateException("XML in memory cannot be written", failure);
  }
}
