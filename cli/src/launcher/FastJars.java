import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Makes jars quick to start from; `./parallax` runs it once after a build. What they hold stays
/// the same, but for two things:
///
/// - Classes that were compiled for Java 5 get the stack maps of Java 8, so that the JVM can keep
///   them, linked, in its ahead-of-time cache: it leaves out older ones, and has to read, check and
///   link them at each start.
/// - Models are stored as they are, for unpacking them takes longer than reading them.
///
/// Arguments: jars, which are replaced where there is something to change.
final class FastJars {
  private static final int JAVA_6 = 50;
  private static final int JAVA_8 = 52;
  private static final int MAJOR_VERSION_AT = 6;

  private static final ClassFile CLASSES =
      ClassFile.of(
          ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
          ClassFile.ConstantPoolSharingOption.NEW_POOL);

  private FastJars() {}

  public static void main(String[] jars) throws IOException {
    for (String name : jars) {
      Path jar = Path.of(name);
      if (isSlow(jar)) {
        renew(jar);
      }
    }
  }

  private static boolean isSlow(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .anyMatch(
              entry ->
                  isClass(entry)
                      ? isOld(head(zip, entry))
                      : isModel(entry) && entry.getMethod() != ZipEntry.STORED);
    }
  }

  private static boolean isModel(ZipEntry entry) {
    return entry.getName().endsWith(".onnx") || entry.getName().endsWith(".bin");
  }

  private static byte[] head(ZipFile zip, ZipEntry entry) {
    try (var in = zip.getInputStream(entry)) {
      return in.readNBytes(MAJOR_VERSION_AT + 2);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + entry + " of " + zip.getName(), e);
    }
  }

  private static boolean isClass(ZipEntry entry) {
    return entry.getName().endsWith(".class") && !entry.getName().endsWith("module-info.class");
  }

  private static boolean isOld(byte[] bytes) {
    int major =
        Byte.toUnsignedInt(bytes[MAJOR_VERSION_AT]) << 8
            | Byte.toUnsignedInt(bytes[MAJOR_VERSION_AT + 1]);
    return major < JAVA_6;
  }

  private static void renew(Path jar) throws IOException {
    Path part = jar.resolveSibling(jar.getFileName() + ".part");
    try (ZipFile in = new ZipFile(jar.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(part))) {
      for (ZipEntry entry : in.stream().toList()) {
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTime(entry.getTime());
        if (isModel(entry)) {
          same.setMethod(ZipEntry.STORED);
          same.setSize(bytes.length);
          same.setCrc(entry.getCrc());
        }
        out.putNextEntry(same);
        out.write(isClass(entry) && isOld(bytes) ? withStackMaps(bytes) : bytes);
        out.closeEntry();
      }
    }
    Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] withStackMaps(byte[] bytes) {
    ClassTransform versioned =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(JAVA_8, 0);
          } else {
            builder.with(element);
          }
        };
    return CLASSES.transformClass(
        CLASSES.parse(bytes),
        ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL).andThen(versioned));
  }
}
