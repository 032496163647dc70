package parallax.archive;

/// An archive of a team's, in a PostgreSQL database. Its backup is PostgreSQL's own (`pg_dump`).
public final class PostgresArchive extends SqlArchive {
  private PostgresArchive(Postgres postgres) {
    super(postgres);
  }

  /// Opens the archive in a database, and makes one where there is none.
  ///
  /// @param address `postgresql://user:password@host:port/database`
  /// @throws DamagedArchive where it cannot be reached, or holds a newer archive
  public static PostgresArchive open(String address) {
    var archive = new PostgresArchive(Postgres.open(PostgresAddress.of(address)));
    archive.finish();
    return archive;
  }
}
