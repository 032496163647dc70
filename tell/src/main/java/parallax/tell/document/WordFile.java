package parallax.tell.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import parallax.model.Dossier;
import parallax.text.XmlText;

/// A dossier as a document for word processors: WordprocessingML (ECMA-376, DOCX), with headings
/// that make an outline, marks that lead to the sources, and links to the articles. Paragraphs that
/// begin with a letter of a right-to-left script run from the right.
///
/// Written by hand: what is needed is a fraction of what libraries for it bring (Apache POI: 14
/// MB).
public final class WordFile {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String R =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /// Fixed parts of the package, by their names in it and as resources.
  private static final Map<String, String> FIXED = new LinkedHashMap<>();

  static {
    FIXED.put("[Content_Types].xml", "content-types.xml");
    FIXED.put("_rels/.rels", "package-rels.xml");
    FIXED.put("word/styles.xml", "styles.xml");
    FIXED.put("word/numbering.xml", "numbering.xml");
  }

  private final Map<String, String> links = new LinkedHashMap<>();
  private final XMLStreamWriter xml;

  private WordFile(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /// @throws IOException where `out` cannot be written to
  public static void write(Dossier dossier, OutputStream out) throws IOException {
    try {
      StringWriter document = new StringWriter();
      var file = new WordFile(XMLOutputFactory.newInstance().createXMLStreamWriter(document));
      file.document(Manuscript.of(dossier));
      ZipOutputStream zip = new ZipOutputStream(out);
      for (Map.Entry<String, String> part : FIXED.entrySet()) {
        put(zip, part.getKey(), resource(part.getValue()));
      }
      put(zip, "word/document.xml", document.toString());
      put(zip, "word/_rels/document.xml.rels", file.relations());
      zip.finish();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a document cannot be written", e);
    }
  }

  /// The same dossier gives the same bytes: no moment of writing is kept.
  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = WordFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void document(List<Block> blocks) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("w:document");
    xml.writeAttribute("xmlns:w", W);
    xml.writeAttribute("xmlns:r", R);
    xml.writeStartElement("w:body");
    int bookmark = 0;
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading(int level, String words) ->
            paragraph("Heading" + level, 0, List.of(new Block.Said(words)));
        case Block.Paragraph(List<Block.Run> runs) -> paragraph("Normal", 0, runs);
        case Block.Item(int depth, List<Block.Run> runs) -> paragraph("ListBullet", depth, runs);
        case Block.Source(String label, List<Block.Run> runs) -> source(bookmark++, label, runs);
      }
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  private void paragraph(String style, int depth, List<Block.Run> runs) throws XMLStreamException {
    beginParagraph(style, depth, isRightToLeft(runs));
    for (Block.Run run : runs) {
      run(run);
    }
    xml.writeEndElement();
  }

  private void source(int number, String label, List<Block.Run> runs) throws XMLStreamException {
    beginParagraph("Normal", 0, false);
    value("w:bookmarkStart", Map.of("w:id", Integer.toString(number), "w:name", anchor(label)));
    words(label + " ", "Strong");
    value("w:bookmarkEnd", Map.of("w:id", Integer.toString(number)));
    for (Block.Run run : runs) {
      run(run);
    }
    xml.writeEndElement();
  }

  private static String anchor(String label) {
    return "source_" + label;
  }

  private void beginParagraph(String style, int depth, boolean rightToLeft)
      throws XMLStreamException {
    xml.writeStartElement("w:p");
    xml.writeStartElement("w:pPr");
    value("w:pStyle", Map.of("w:val", style));
    if (style.equals("ListBullet")) {
      xml.writeStartElement("w:numPr");
      value("w:ilvl", Map.of("w:val", Integer.toString(depth)));
      value("w:numId", Map.of("w:val", "1"));
      xml.writeEndElement();
    }
    if (rightToLeft) {
      xml.writeEmptyElement("w:bidi");
    }
    xml.writeEndElement();
  }

  private void run(Block.Run run) throws XMLStreamException {
    switch (run) {
      case Block.Said(String words) -> words(words, "");
      case Block.Told(String words) -> words(words, "Told");
      case Block.Mark(String label) -> {
        xml.writeStartElement("w:hyperlink");
        xml.writeAttribute("w:anchor", anchor(label));
        words("[" + label + "]", "Hyperlink");
        xml.writeEndElement();
      }
      case Block.Link(String address) -> {
        String id = links.computeIfAbsent(address, _ -> "link" + (links.size() + 1));
        xml.writeStartElement("w:hyperlink");
        xml.writeAttribute("r:id", id);
        words(address, "Hyperlink");
        xml.writeEndElement();
      }
    }
  }

  private void words(String words, String style) throws XMLStreamException {
    boolean rightToLeft = isRightToLeft(words);
    xml.writeStartElement("w:r");
    if (!style.isEmpty() || rightToLeft) {
      xml.writeStartElement("w:rPr");
      if (!style.isEmpty()) {
        value("w:rStyle", Map.of("w:val", style));
      }
      if (rightToLeft) {
        xml.writeEmptyElement("w:rtl");
      }
      xml.writeEndElement();
    }
    xml.writeStartElement("w:t");
    xml.writeAttribute("xml:space", "preserve");
    xml.writeCharacters(XmlText.allowed(words).replaceAll("\\s+", " "));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void value(String element, Map<String, String> attributes) throws XMLStreamException {
    xml.writeEmptyElement(element);
    for (Map.Entry<String, String> one : new java.util.TreeMap<>(attributes).entrySet()) {
      xml.writeAttribute(one.getKey(), one.getValue());
    }
  }

  private static boolean isRightToLeft(List<Block.Run> runs) {
    return runs.stream()
        .filter(run -> run instanceof Block.Told || run instanceof Block.Said)
        .map(run -> run instanceof Block.Told(String words) ? words : ((Block.Said) run).words())
        .filter(words -> !words.isBlank())
        .findFirst()
        .filter(WordFile::isRightToLeft)
        .isPresent();
  }

  /// By the first letter that has a direction (Unicode Bidirectional Algorithm, P2 and P3).
  private static boolean isRightToLeft(String words) {
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      i += Character.charCount(c);
      byte direction = Character.getDirectionality(c);
      if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
          || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
        return true;
      }
      if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
        return false;
      }
    }
    return false;
  }

  private String relations() throws XMLStreamException {
    StringWriter out = new StringWriter();
    XMLStreamWriter to = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
    to.writeStartDocument("UTF-8", "1.0");
    to.writeStartElement("Relationships");
    to.writeDefaultNamespace("http://schemas.openxmlformats.org/package/2006/relationships");
    relation(to, "styles", "styles", "styles.xml", false);
    relation(to, "numbering", "numbering", "numbering.xml", false);
    for (Map.Entry<String, String> link : links.entrySet()) {
      relation(to, link.getValue(), "hyperlink", XmlText.allowed(link.getKey()), true);
    }
    to.writeEndElement();
    to.writeEndDocument();
    to.flush();
    return out.toString();
  }

  private static void relation(
      XMLStreamWriter to, String id, String type, String target, boolean outside)
      throws XMLStreamException {
    to.writeEmptyElement("Relationship");
    to.writeAttribute("Id", id);
    to.writeAttribute("Type", R + "/" + type);
    to.writeAttribute("Target", target);
    if (outside) {
      to.writeAttribute("TargetMode", "External");
    }
  }
}
