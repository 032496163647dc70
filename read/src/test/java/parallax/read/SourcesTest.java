package parallax.read;

import static org.assertj.core.api.Assertions.assertThat;
import static parallax.read.InputsForTests.page;
import static parallax.read.InputsForTests.utf8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.model.Article;
import parallax.model.Published;
import parallax.model.Refusal;

/// Kinds of inputs that hold several articles, or are no text as they are.
class SourcesTest {
  private static final String LONG =
      (InputsForTests.PROSE + " It was the ninth to fall. ").repeat(8);

  @TempDir Path folder;

  @Test
  void readsAZippedFolderInNameOrderWithoutWhatABrowserSavedAlong() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("saved/b.html", utf8(page("Lunde")));
    files.put("saved/b_files/ad.html", utf8(page("Nowhere")));
    files.put("../../a.html", utf8(page("Velmora")));
    files.put("__MACOSX/x", new byte[] {0});
    files.put(".hidden.html", utf8(page("Nowhere")));
    files.put("inner.zip", InputsForTests.zip(Map.of("x.html", utf8(page("Nowhere")))));
    Path zip = Files.write(folder.resolve("pages.zip"), InputsForTests.zip(files));

    List<Reading> readings = InputsForTests.read(zip.toString());

    assertThat(InputsForTests.articles(readings))
        .extracting(article -> article.provenance().source())
        .containsExactly(zip + "#../../a.html", zip + "#saved/b.html");
    assertThat(InputsForTests.refusals(readings))
        .containsExactly(new Refusal(zip + "#inner.zip", "it is an archive within an archive"));
    assertThat(folder.resolve("../../a.html")).doesNotExist();
  }

  @Test
  void stopsUnpackingAZipThatUnpacksTooFar() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] large = utf8("gull\n".repeat(3 << 20));
    for (int i = 0; i < 8; i++) {
      files.put("f" + i + ".txt", large);
    }
    Path zip = Files.write(folder.resolve("bomb.zip"), InputsForTests.zip(files));

    assertThat(InputsForTests.refusals(InputsForTests.read(zip.toString())))
        .hasSize(8)
        .last()
        .extracting(Refusal::reason)
        .isEqualTo("it unpacks to more than 200 times its size");
  }

  @Test
  void refusesDocumentsThatAreZipsInside() throws IOException {
    byte[] document = InputsForTests.zip(Map.of("[Content_Types].xml", utf8("<Types/>")));
    Path file = Files.write(folder.resolve("letter.docx"), document);
    assertThat(InputsForTests.refusals(InputsForTests.read(file.toString())))
        .extracting(Refusal::reason)
        .containsExactly("it is a zipped document or program, not a folder");
  }

  @Test
  void readsAnRssFeedWithFullTextAndNamesSummaries() throws IOException {
    String feed =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
        <channel><title>The Gull</title><link>https://gull.example/</link>
        <item><title>Crane &amp;amp; gull</title><link>https://gull.example/1</link>
        <pubDate>Mon, 04 Mar 2024 14:31:00 +0100</pubDate>
        <dc:creator>Ines Kolb</dc:creator>
        <description>A crane fell.</description>
        <content:encoded><![CDATA[<p>%s</p><p>Nobody was hurt, and the ships waited.</p>]]></content:encoded>
        </item>
        <item><title>Short</title><link>https://gull.example/2</link><description>A summary …</description></item>
        </channel></rss>
        """
            .formatted(LONG);
    Path file = Files.writeString(folder.resolve("feed.xml"), feed);

    List<Reading> readings = InputsForTests.read(file.toString());

    Article article = InputsForTests.articles(readings).getFirst();
    assertThat(article.title()).contains("Crane & gull");
    assertThat(article.byline()).containsExactly("Ines Kolb");
    assertThat(article.provenance().outlet()).contains("The Gull");
    assertThat(article.provenance().url()).contains("https://gull.example/1");
    assertThat(article.provenance().source()).isEqualTo(file + "#1");
    assertThat(article.published())
        .isEqualTo(new Published.Minute(LocalDate.of(2024, 3, 4).atTime(14, 31), "feed"));
    assertThat(article.text()).contains("the port authority said").contains("the ships waited");
    assertThat(InputsForTests.refusals(readings))
        .containsExactly(
            new Refusal(
                file + "#2",
                "the entry gives only a summary, the text is at https://gull.example/2"));
  }

  @Test
  void readsAnAtomFeed() throws IOException {
    String feed =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>The Gull</title>
        <entry><title>Crane</title><link rel="self" href="https://gull.example/self"/>
        <link href="https://gull.example/1"/><published>2024-03-04T14:31:00Z</published>
        <author><name>Ines Kolb</name></author>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>%s</p></div></content></entry>
        <entry><title>Crane 2</title><content type="html">&lt;p&gt;%s&lt;/p&gt;</content></entry></feed>
        """
            .formatted(LONG, LONG);
    Path file = Files.writeString(folder.resolve("atom.xml"), feed);

    List<Article> articles = InputsForTests.articles(InputsForTests.read(file.toString()));

    assertThat(articles).hasSize(2);
    assertThat(articles.getFirst().provenance().url()).contains("https://gull.example/1");
    assertThat(articles)
        .allSatisfy(article -> assertThat(article.text()).contains("the ninth to fall"));
  }

  @Test
  void readsPdfParagraphsAcrossLinesAndPages() throws IOException {
    Path file = folder.resolve("crane.pdf");
    try (PDDocument document = new PDDocument()) {
      List<String> towns = List.of("Velmora", "Lunde", "Oss");
      for (int number = 1; number <= 3; number++) {
        String town = towns.get(number - 1);
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
          line(content, 760, "The Gull, page " + number);
          line(
              content,
              700,
              "The harbour of " + town + " was closed on Monday after a crane fell onto the");
          line(content, 686, "eastern pier, the port author-");
          line(content, 672, "ity of " + town + " said.");
        }
      }
      document.save(file.toFile());
    }

    Article article = InputsForTests.articles(InputsForTests.read(file.toString())).getFirst();

    assertThat(article.text())
        .contains("fell onto the eastern pier, the port authority of Lunde said.")
        .doesNotContain("The Gull, page");
  }

  @Test
  void refusesABrokenPdfByName() throws IOException {
    Path file = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7\nno more\n");
    assertThat(InputsForTests.refusals(InputsForTests.read(file.toString())))
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).startsWith("the PDF is damaged"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          windows-1251, Кран упал на восточный причал гавани в понедельник; как сообщило управление порта никто не пострадал
          KOI8-R, Кран упал на восточный причал гавани в понедельник; как сообщило управление порта никто не пострадал
          windows-1250, Dźwig runął na wschodnie nabrzeże portu w poniedziałek; nikt nie został ranny podał zarząd
          windows-1252, Der Kran stürzte am Montag auf die östliche Mole; für die Schiffe hieß es warten erklärte die Behörde
          windows-1253, Ο γερανός έπεσε στην ανατολική προβλήτα του λιμανιού τη Δευτέρα και κανείς δεν τραυματίστηκε
          Shift_JIS, 月曜日に港の東の埠頭でクレーンが倒れましたが、けが人はいませんでした
          EUC-JP, 月曜日に港の東の埠頭でクレーンが倒れましたが、けが人はいませんでした
          GB18030, 星期一港口东码头的起重机倒塌没有人受伤港务局表示船只正在外面等待
          Big5, 星期一港口東碼頭的起重機倒塌沒有人受傷港務局表示船隻正在外面等待
          EUC-KR, 월요일 항구의 동쪽 부두에서 크레인이 쓰러졌지만 다친 사람은 없었다고 당국이 밝혔다
          """)
  void tellsAnUnnamedCharsetByWhatReadsAsALanguage(String charset, String text) {
    byte[] bytes = ("<p>" + text + "</p>").getBytes(Charset.forName(charset));
    assertThat(CharsetGuess.decode(bytes)).contains(text);
  }

  private static void line(PDPageContentStream content, int y, String text) throws IOException {
    content.beginText();
    content.newLineAtOffset(60, y);
    content.showText(text);
    content.endText();
  }
}
