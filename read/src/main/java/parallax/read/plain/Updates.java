package parallax.read.plain;

import java.util.Locale;
import java.util.Set;

/// Words by which a date says that it is not the day of publication.
public final class Updates {
  private static final Set<String> WORDS =
      Set.of(
          "updated",
          "update",
          "modified",
          "revised",
          "edited",
          "aktualisiert",
          "aktualisierung",
          "geändert",
          "stand",
          "actualizado",
          "actualizada",
          "actualización",
          "modificado",
          "actualisé",
          "modifié",
          "mis",
          "màj",
          "aggiornato",
          "atualizado",
          "bijgewerkt");

  private Updates() {}

  /// Whether `word`, marks around it left aside, says so.
  public static boolean is(String word) {
    String bare = word.toLowerCase(Locale.ROOT);
    while (!bare.isEmpty() && !Character.isLetter(bare.charAt(bare.length() - 1))) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return WORDS.contains(bare);
  }
}
