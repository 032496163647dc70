package parallax.tell.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// An element with its attributes, in the order they were given, and what stands in it.
public record Element(String name, List<Attribute> attributes, List<Html> children)
    implements Html {
  private static final Set<String> WITHOUT_END = Set.of("br", "hr", "meta", "link", "img", "input");

  public Element {
    attributes = List.copyOf(attributes);
    children = List.copyOf(children);
  }

  /// One attribute; the value is escaped when it is written.
  public record Attribute(String name, String value) {}

  public static Element of(String name) {
    return new Element(name, List.of(), List.of());
  }

  /// An element with a class.
  public static Element of(String name, String cssClass) {
    return of(name).at("class", cssClass);
  }

  /// This element with one more attribute.
  public Element at(String attribute, String value) {
    var more = new ArrayList<>(attributes);
    more.add(new Attribute(attribute, value));
    return new Element(name, more, children);
  }

  /// This element with these words after what stands in it.
  public Element with(String words) {
    return with(new Text(words));
  }

  /// This element with these pieces after what stands in it.
  public Element with(Html... pieces) {
    return with(List.of(pieces));
  }

  /// This element with these pieces after what stands in it.
  public Element with(List<? extends Html> pieces) {
    var more = new ArrayList<Html>(children.size() + pieces.size());
    more.addAll(children);
    more.addAll(pieces);
    return new Element(name, attributes, more);
  }

  @Override
  public void writeTo(StringBuilder out) {
    out.append('<').append(name);
    for (Attribute attribute : attributes) {
      out.append(' ').append(attribute.name()).append("=\"");
      Escaping.attribute(attribute.value(), out);
      out.append('"');
    }
    out.append('>');
    if (WITHOUT_END.contains(name)) {
      return;
    }
    children.forEach(child -> child.writeTo(out));
    out.append("</").append(name).append('>');
  }
}
