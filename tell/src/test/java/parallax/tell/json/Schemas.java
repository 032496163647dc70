package parallax.tell.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.util.List;

/// The schemas of `docs/formats`.
final class Schemas {
  private Schemas() {}

  /// What is wrong with `json` by the schema of this name; nothing where it conforms.
  static List<String> faults(String schema, String json) {
    Path root = Path.of(System.getProperty("parallax.root", ".."));
    Path file = root.resolve("docs/formats").resolve(schema + ".schema.json").toAbsolutePath();
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(SchemaLocation.of(file.normalize().toUri().toString()))
        .validate(json, InputFormat.JSON)
        .stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }
}
