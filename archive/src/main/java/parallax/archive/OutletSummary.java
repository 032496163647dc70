package parallax.archive;

/// An outlet.
///
/// @param articles how many are kept
public record OutletSummary(String name, long articles) {}
