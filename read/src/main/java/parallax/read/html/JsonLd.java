package parallax.read.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// The structured data of a page (schema.org as JSON-LD): the node that is the article.
final class JsonLd {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build()
          .reader();

  /// Graphs of more nodes are not article pages' own data.
  private static final int MOST_NODES = 20_000;

  private final Optional<JsonNode> article;
  private final Optional<JsonNode> page;
  private final Optional<JsonNode> organization;

  /// An entry of a live blog.
  ///
  /// @param body its text, marked up or not
  record Update(Optional<String> moment, Optional<String> headline, Optional<String> body) {}

  private JsonLd(
      Optional<JsonNode> article, Optional<JsonNode> page, Optional<JsonNode> organization) {
    this.article = article;
    this.page = page;
    this.organization = organization;
  }

  static JsonLd of(PageParts parts) {
    List<JsonNode> nodes = new ArrayList<>();
    for (Element script : parts.scripts) {
      if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
        parse(script.data()).ifPresent(root -> flatten(root, nodes));
      }
    }
    return new JsonLd(
        first(nodes, "liveblogposting")
            .or(() -> first(nodes, "article", "blogposting", "report", "newsarticle")),
        first(nodes, "webpage", "itempage", "creativework"),
        first(nodes, "organization", "newsmediaorganization", "website"));
  }

  Optional<String> headline() {
    return article.flatMap(a -> string(a, "headline").or(() -> string(a, "name")));
  }

  Optional<String> body() {
    return article.flatMap(a -> string(a, "articleBody"));
  }

  /// The entries of a live blog, in the order of the data.
  List<Update> updates() {
    JsonNode entries =
        article.map(a -> a.path("liveBlogUpdate")).orElseGet(MissingNode::getInstance);
    List<Update> updates = new ArrayList<>();
    for (JsonNode entry : entries.isArray() ? entries : List.of(entries)) {
      if (entry.isObject() && updates.size() < MOST_NODES) {
        updates.add(
            new Update(
                string(entry, "datePublished").or(() -> string(entry, "dateCreated")),
                string(entry, "headline").or(() -> string(entry, "name")),
                string(entry, "articleBody")
                    .or(() -> string(entry, "text"))
                    .or(() -> string(entry, "description"))));
      }
    }
    return List.copyOf(updates);
  }

  Optional<String> datePublished() {
    return article
        .flatMap(a -> string(a, "datePublished").or(() -> string(a, "coverageStartTime")))
        .or(() -> page.flatMap(p -> string(p, "datePublished")))
        .or(() -> article.flatMap(a -> string(a, "dateCreated")));
  }

  Optional<String> dateModified() {
    return article.flatMap(a -> string(a, "dateModified"));
  }

  Optional<String> language() {
    return article.flatMap(a -> string(a, "inLanguage"));
  }

  Optional<String> publisher() {
    return article
        .flatMap(a -> names(a.path("publisher")).stream().findFirst())
        .or(() -> organization.flatMap(o -> string(o, "name")));
  }

  List<String> authors() {
    return article.map(a -> names(a.path("author"))).orElse(List.of());
  }

  private static Optional<JsonNode> parse(String json) {
    String bare = json.strip();
    if (bare.startsWith("<!--") || bare.startsWith("//<![CDATA[") || bare.startsWith("<![CDATA[")) {
      int start = bare.indexOf('{');
      int end = bare.lastIndexOf('}');
      bare = start >= 0 && end > start ? bare.substring(start, end + 1) : bare;
    }
    try {
      return Optional.of(JSON.readTree(bare));
    } catch (JsonProcessingException _) {
      // Structured data is written by machines and often broken: the page is still there.
      return Optional.empty();
    }
  }

  private static void flatten(JsonNode root, List<JsonNode> nodes) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty() && nodes.size() < MOST_NODES) {
      JsonNode node = open.removeFirst();
      if (node.isArray()) {
        node.forEach(open::addLast);
      } else if (node.isObject()) {
        nodes.add(node);
        open.addLast(node.path("@graph"));
        open.addLast(node.path("mainEntity"));
        open.addLast(node.path("mainEntityOfPage"));
        open.addLast(
            node.path("itemListElement").isArray() ? JSON.createArrayNode() : node.path("item"));
      }
    }
  }

  private static Optional<JsonNode> first(List<JsonNode> nodes, String... endings) {
    for (JsonNode node : nodes) {
      JsonNode type = node.path("@type");
      String name = (type.isArray() && !type.isEmpty() ? type.get(0) : type).asText();
      String lower = name.toLowerCase(Locale.ROOT);
      for (String ending : endings) {
        if (lower.endsWith(ending)) {
          return Optional.of(node);
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(each -> names.addAll(names(each)));
    } else if (node.isTextual()) {
      names.add(node.asText().strip());
    } else {
      JsonNode name = node.path("name");
      if (name.isArray()) {
        names.addAll(names(name));
      } else {
        string(node, "name").ifPresent(names::add);
      }
    }
    return names.stream().filter(n -> !n.isBlank()).toList();
  }

  private static Optional<String> string(JsonNode node, String field) {
    JsonNode value = node.path(field);
    JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
    return one.isTextual() && !one.asText().isBlank()
        ? Optional.of(one.asText().strip())
        : Optional.empty();
  }
}
