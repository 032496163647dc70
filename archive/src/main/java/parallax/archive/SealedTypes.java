package parallax.archive;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells the records of a sealed interface apart by their simple names, under the key `is`.
///
/// The model's sealed types are closed, so no class that a file names is ever loaded.
final class SealedTypes extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1;
  private static final String KEY = "is";

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public @Nullable TypeResolverBuilder<?> findTypeResolver(
      MapperConfig<?> config, AnnotatedClass type, JavaType base) {
    if (!isSealed(type.getRawType())) {
      return null;
    }
    return new StdTypeResolverBuilder()
        .init(JsonTypeInfo.Id.NAME, null)
        .inclusion(JsonTypeInfo.As.PROPERTY)
        .typeProperty(KEY);
  }

  @Override
  public @Nullable List<NamedType> findSubtypes(Annotated type) {
    Class<?>[] permitted = type.getRawType().getPermittedSubclasses();
    if (!isSealed(type.getRawType()) || permitted == null) {
      return null;
    }
    return Arrays.stream(permitted).map(one -> new NamedType(one, one.getSimpleName())).toList();
  }

  /// A record of a sealed interface carries its name too, whatever it is declared as.
  private static boolean isSealed(Class<?> type) {
    return type.isSealed() && type.isInterface();
  }
}
