package parallax.model;

/// What kind of thing is named.
public enum EntityType {
  PERSON,
  ORGANIZATION,
  PLACE,
  /// Peoples, nationalities, and groups without an organisation: "Kurds", "rebels".
  GROUP,
  /// Anything else that has a name: events, works, products.
  OTHER
}
