package parallax.follow.alert;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import parallax.text.XmlText;

/// An alert as a feed of its own: Atom (RFC 4287), the newest first.
public final class AlertFeed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private AlertFeed() {}

  /// @param self where the feed is found
  public static String write(Alert alert, List<Told> told, Links links, Optional<String> self) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      text(xml, "id", "urn:parallax:alert:" + alert.id());
      text(xml, "title", alert.name());
      text(xml, "updated", moment(told.isEmpty() ? Instant.EPOCH : told.getLast().at()));
      if (self.isPresent()) {
        link(xml, "self", self.get());
      }
      for (Told one : told.reversed()) {
        entry(xml, alert, one, links);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      return out.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a feed cannot be written", e);
    }
  }

  private static String moment(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static void entry(XMLStreamWriter xml, Alert alert, Told told, Links links)
      throws XMLStreamException {
    Told.Piece article = told.article();
    xml.writeStartElement("entry");
    text(xml, "id", "urn:parallax:alert:" + alert.id() + ":" + told.number());
    text(xml, "title", article.heading());
    text(xml, "updated", moment(told.at()));
    xml.writeStartElement("author");
    text(xml, "name", article.outlet().orElse("outlet not known"));
    xml.writeEndElement();
    Optional<String> page = links.story(told.story().id()).or(article::url);
    if (page.isPresent()) {
      link(xml, "alternate", page.get());
    }
    if (article.url().isPresent() && !page.equals(article.url())) {
      link(xml, "related", article.url().get());
    }
    int articles = told.story().articles();
    String where = articles == 1 ? "a new story" : "now " + articles + " articles in its story";
    text(xml, "summary", article.origin() + ": " + where);
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(XmlText.allowed(value));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", XmlText.allowed(address));
  }
}
