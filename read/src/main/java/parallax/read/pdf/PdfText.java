package parallax.read.pdf;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/// The text of a PDF file, by PDFBox: paragraphs with their lines joined, without the lines that
/// stand at the head or the foot of most pages.
public final class PdfText {
  private static final int MOST_PAGES = 1_000;
  private static final long CACHE_BYTES = 256L << 20;

  private PdfText() {}

  /// What came of a file.
  public sealed interface Result {
    /// @param paragraphs with an empty line between each two
    record Text(String paragraphs) implements Result {}

    record Unreadable(String reason) implements Result {}
  }

  /// Reads `pdf`, up to `mostChars` characters.
  public static Result of(byte[] pdf, int mostChars) {
    var cache = MemoryUsageSetting.setupMixed(CACHE_BYTES / 8, CACHE_BYTES).streamCache;
    try (PDDocument document = Loader.loadPDF(pdf, "", null, null, cache)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        return new Result.Unreadable("it has more than " + MOST_PAGES + " pages");
      }
      List<List<String>> pages = new ArrayList<>();
      int chars = 0;
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        String text = page(document, page);
        chars += text.length();
        if (chars > mostChars) {
          return new Result.Unreadable("its text is longer than " + mostChars + " characters");
        }
        pages.add(text.lines().map(String::strip).toList());
      }
      String text = PdfLines.paragraphs(pages);
      return text.isBlank()
          ? new Result.Unreadable("it holds no text: it may be a scan")
          : new Result.Text(text);
    } catch (InvalidPasswordException _) {
      return new Result.Unreadable("it is locked with a password");
    } catch (IOException e) {
      return new Result.Unreadable("the PDF is damaged: " + e.getMessage());
    } catch (OutOfMemoryError _) {
      // One stream of a file may unpack to a thousand times its size, and the library does not ask.
      return new Result.Unreadable("the PDF unpacks to more than fits into memory");
    }
  }

  private static String page(PDDocument document, int number) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    stripper.setLineSeparator("\n");
    stripper.setParagraphStart("\n");
    StringWriter text = new StringWriter();
    stripper.writeText(document, text);
    return text.toString();
  }
}
