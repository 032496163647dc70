package parallax.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import parallax.archive.Archive;
import parallax.local.Desk;
import parallax.model.Dossier;
import parallax.tell.export.Form;
import parallax.tell.table.Csv;
import parallax.tell.table.DossierTables;
import parallax.tell.table.Table;

/// A story in the forms in which it leaves: `/api/v1/stories/{id}/export/{form}`, and its tables
/// one by one.
final class ExportRoutes {
  private final Archive archive;
  private final Desk desk;

  ExportRoutes(Archive archive, Desk desk) {
    this.archive = archive;
    this.desk = desk;
  }

  void install(RoutesConfig routes) {
    routes.get("/api/v1/stories/{id}/export/{form}", this::whole);
    routes.get("/api/v1/stories/{id}/tables/{table}", this::table);
  }

  private Dossier dossier(Context ctx) {
    String id = ctx.pathParam("id");
    return desk.dossier(id).orElseThrow(() -> Problem.notFound("story", id));
  }

  private void whole(Context ctx) {
    String key = ctx.pathParam("form");
    Form form =
        Form.of(key)
            .orElseThrow(
                () -> new IllegalArgumentException("form is '" + key + "', not " + Form.keys()));
    if (Api.isElsewhere(ctx, archive, ctx.pathParam("id"), "/export/" + key)) {
      return;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      form.write(dossier(ctx), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    file(ctx, form.mediaType(), ctx.pathParam("id") + "." + form.ending(), out.toByteArray());
  }

  private void table(Context ctx) {
    String name = ctx.pathParam("table");
    if (Api.isElsewhere(ctx, archive, ctx.pathParam("id"), "/tables/" + Paths.segment(name))) {
      return;
    }
    List<Table> tables = DossierTables.of(dossier(ctx));
    Table table =
        tables.stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "table is '"
                            + name
                            + "', not "
                            + tables.stream().map(Table::name).collect(Collectors.joining(", "))));
    file(
        ctx,
        "text/csv; charset=utf-8; header=present",
        ctx.pathParam("id") + "-" + name + ".csv",
        Csv.write(table).getBytes(StandardCharsets.UTF_8));
  }

  private static void file(Context ctx, String type, String name, byte[] bytes) {
    String safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
    ctx.contentType(type)
        .header("Content-Disposition", "attachment; filename=\"" + safe + "\"")
        .result(bytes);
  }
}
