package parallax.tell.document;

import java.util.List;

/// A piece of a document, whatever it is written as.
sealed interface Block {

  /// @param level from 1
  record Heading(int level, String words) implements Block {}

  record Paragraph(List<Run> runs) implements Block {
    public Paragraph {
      runs = List.copyOf(runs);
    }
  }

  /// An item of a list.
  ///
  /// @param depth from 0
  record Item(int depth, List<Run> runs) implements Block {
    public Item {
      runs = List.copyOf(runs);
    }
  }

  /// One of the articles that the document rests on.
  ///
  /// @param label that marks lead to
  record Source(String label, List<Run> runs) implements Block {
    public Source {
      runs = List.copyOf(runs);
    }
  }

  /// Words within a block.
  sealed interface Run {}

  /// What Parallax says.
  record Said(String words) implements Run {}

  /// What an article says.
  record Told(String words) implements Run {}

  /// Leads to a source.
  record Mark(String label) implements Run {}

  /// Leads out.
  record Link(String address) implements Run {}
}
