package parallax.archive;

import java.util.Optional;

/// A story as a list shows it.
///
/// @param title empty until its dossier is made
/// @param date TIMEX3 value of the event's date, where known
/// @param articles how many tell it, from 1
/// @param outlets how many outlets they are by
/// @param differences how many are found; empty until its dossier is made
public record StorySummary(
    String id,
    Optional<String> title,
    Optional<String> date,
    int articles,
    int outlets,
    Optional<Integer> differences) {}
